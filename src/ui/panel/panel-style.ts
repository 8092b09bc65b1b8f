/**
 * What the preview and the debug panel share: colours, type, buttons, lists. Nothing of the shop
 * reaches in; light, dark, high contrast and stillness are as the device says.
 */
export const panelStyle = `
:host{all:initial;color-scheme:light dark;--ink:#1d1b24;--muted:#5a5766;--surface:#fff;--sunken:#f5f4f8;--line:#d8d5e0;--edge:#8d8a99;--accent:#5b2bd6;--on-accent:#fff;--strip:#35227a;--good:#17713f;--wait:#82520a;font:400 .9375rem/1.45 system-ui,sans-serif}
@media(prefers-color-scheme:dark){:host{--ink:#f2f0f7;--muted:#b7b3c2;--surface:#1b1a21;--sunken:#25232d;--line:#3d3a48;--edge:#8a8698;--accent:#bda8ff;--on-accent:#1c1140;--strip:#2a1b63;--good:#7bdba6;--wait:#efc07a}}
*,::before,::after{box-sizing:border-box}
[popover]{margin:0;padding:0;border:0;overflow:visible;color:var(--ink);background:none;font-size:15px;line-height:1.45;overflow-wrap:anywhere}
h2,h3,h4,p,ul,ol,dl,dd,fieldset,legend{margin:0;padding:0;border:0;min-width:0}
h2,h3,h4,summary,legend{font-size:15px;font-weight:650;line-height:1.3}
ul,ol{list-style:none}
small,.muted{font-size:13px;color:var(--muted)}
code{font:13px/1.4 ui-monospace,Menlo,Consolas,monospace;color:var(--muted)}
button,input{margin:0;font:inherit;color:inherit}
button{min-height:32px;min-width:32px;padding:3px 12px;border:1px solid var(--edge);border-radius:8px;background:var(--surface);cursor:pointer;text-align:start;line-height:1.3}
button:hover{border-color:var(--accent);background:var(--sunken)}
button[aria-pressed=true]{border-color:var(--accent);color:var(--on-accent);background:var(--accent)}
button:disabled{opacity:.5;cursor:default}
.plain{border-color:transparent;background:none;color:var(--accent);padding-inline:6px}
:focus{outline:none}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
details{border-block-start:1px solid var(--line)}
summary{display:flex;align-items:center;gap:8px;min-height:44px;padding:8px 16px;cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
summary::after{content:"";flex:none;width:8px;height:8px;margin-inline:auto 4px;border:solid var(--muted);border-width:0 2px 2px 0;rotate:45deg;translate:0 -2px}
details[open]>summary::after{rotate:225deg;translate:0 2px}
summary:hover{background:var(--sunken)}
summary:focus-visible{outline-offset:-3px}
.row{display:flex;flex-wrap:wrap;align-items:center;gap:8px}
.tag{display:inline-block;padding:1px 8px;border:1px solid currentColor;border-radius:99px;font-size:12px;font-weight:600;white-space:nowrap}
.good{color:var(--good)}
.wait{color:var(--wait)}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media(pointer:coarse){button{min-height:48px;min-width:48px}summary{min-height:52px}}
@media(forced-colors:active){button[aria-pressed=true]{forced-color-adjust:none;color:HighlightText;background:Highlight;border-color:Highlight}.plain{color:LinkText}}
@media print{:host{display:none}}
`;
