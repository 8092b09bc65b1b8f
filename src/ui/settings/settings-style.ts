/**
 * As calm as *Why this?*, with the same custom properties. The browser's own colours follow the
 * shopper's choice of light, dark or high contrast; lengths are in `em`, since a shop's `rem` may be
 * any. What is under a finger is 3 em high at least.
 */
export const settingsStyle = `
:host{--line:1px solid var(--taktvoll-line,#8888);display:block;color-scheme:var(--taktvoll-scheme,inherit)}
:host([hidden]){display:none}
:host(taktvoll-settings){all:initial!important}
*{box-sizing:border-box}
.card,dialog{font:1em/1.5 var(--taktvoll-font,system-ui,sans-serif);text-align:start;overflow-wrap:anywhere;color:var(--taktvoll-ink,CanvasText);background:var(--taktvoll-surface,Canvas);border:var(--line);border-radius:var(--taktvoll-corner,.875em)}
.card{max-width:44em;padding:.75em 1.5em 1.5em}
dialog{width:44em;max-width:calc(100% - 2em);max-height:calc(100% - 2em);padding:.75em 1.5em 1.5em;scroll-padding-top:4em;overscroll-behavior:contain;color-scheme:var(--taktvoll-scheme,light dark);box-shadow:0 1em 4em #0006}
::backdrop{background:#0008}
header{display:flex;align-items:center;justify-content:space-between;gap:1em;min-height:3em}
dialog>header{position:sticky;z-index:1;top:0;background:inherit}
h2,h3,h4,p,ul,footer{margin:0}
h2{font-size:1.375em;line-height:1.3}
h3{font-size:1.0625em;line-height:1.35}
h4{margin-block:1em .25em;font-size:.9375em;font-weight:600;opacity:.75}
small,.intro,footer,summary span,.settings p.quiet{font-size:.9375em;opacity:.75}
small{display:block;line-height:1.45}
.settings>*{padding-block:1em;border-block-end:var(--line)}
.settings>:last-child{padding-block-end:0;border:0}
ul{padding:0;list-style:none}
li+li{border-block-start:var(--line)}
li{padding-block:.75em}
li ul{margin-inline-start:1.25em}
li ul li:first-child{border-block-start:var(--line)}
details{padding-block:0}
.settings>details{padding-block:0}
details[open]{padding-block-end:1em}
summary{display:flex;flex-wrap:wrap;align-items:center;gap:0 .75em;min-height:3em;padding-block:.5em;cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
summary::after{content:"";width:.5em;height:.5em;margin-inline:auto .25em;border:solid;border-width:0 2px 2px 0;transform:rotate(45deg)}
[open]>summary::after{transform:rotate(225deg)}
.settings>details>summary{min-height:4.25em}
summary span{flex-basis:100%;order:1;margin-block-start:-.5em}
.fold{margin-block-start:.5em}
.levers{display:flex;flex-wrap:wrap;align-items:center;gap:0 1.25em}
.levers:empty{display:none}
.said{padding-block:.5em;font-weight:600}
button,.button{display:inline-flex;align-items:center;min-height:3em;padding:.25em 0;border:0;border-radius:.6em;font:inherit;font-weight:600;text-align:start;color:inherit;background:none;text-decoration:underline;text-underline-offset:.2em;text-decoration-color:var(--taktvoll-line,#8888);cursor:pointer}
button:hover,.button:hover,summary:hover h3{text-decoration:underline currentColor}
:focus-visible:not(h2),.button:focus-within{outline:3px solid var(--taktvoll-focus,currentColor);outline-offset:2px;border-radius:.3em}
h2:focus{outline:0}
.button{position:relative}
.button input{position:absolute;inset:0;width:100%;opacity:0;cursor:pointer;font-size:0}
.close{justify-content:center;min-width:3em;margin-inline-end:-.75em;text-decoration:none}
label:has([role=switch]){display:flex;align-items:center;justify-content:space-between;gap:1em;min-height:3em;cursor:pointer}
label>span{font-weight:600}
label small{font-weight:400}
[role=switch]{appearance:none;color:inherit;flex:none;position:relative;width:3em;height:1.75em;margin:0;font:inherit;border:2px solid;border-radius:1em;cursor:pointer;background:none}
[role=switch]::before{content:"";position:absolute;inset-block:.25em;inset-inline-start:.25em;width:1em;border-radius:1em;background:currentColor}
[role=switch]:checked{background:currentColor}
[role=switch]:checked::before{inset-inline:auto .25em;background:var(--taktvoll-surface,Canvas)}
[type=range]{display:block;font:inherit;width:100%;height:3em;margin:0;accent-color:var(--taktvoll-ink,AccentColor);cursor:pointer}
output{display:block;font-weight:600}
form{flex-basis:100%;display:flex;flex-wrap:wrap;align-items:end;gap:.5em 1.25em;padding-block:.25em .5em}
form label{flex:1 1 12em;font-size:.9375em}
form input,select{display:block;width:100%;min-height:3.2em;padding:.25em .75em;font:inherit;color:inherit;background:none;border:2px solid;border-radius:.6em}
option{color:CanvasText;background:Canvas}
a{display:inline-flex;align-items:center;min-height:3em;color:inherit}
.question{width:30em;padding:1.25em 1.5em}
.question p{margin-block:.75em}
.answers{display:grid;gap:.5em;margin-block-start:1em}
.answers button,.outlined{justify-content:center;padding:.5em 1em;text-align:center;text-decoration:none;border:2px solid}
.outlined{margin-block-end:.25em}
.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (max-width:36em){.card{padding-inline:1em}
dialog{width:100%;max-width:100%;max-height:92%;margin-block-end:0;padding:.25em 1.25em calc(1.25em + env(safe-area-inset-bottom));border-width:1px 0 0;border-end-start-radius:0;border-end-end-radius:0}}
@media (forced-colors:active){[role=switch]::before{background:ButtonText;forced-color-adjust:none}
[role=switch]:checked{background:Highlight;forced-color-adjust:none}
[role=switch]:checked::before{background:HighlightText}}
`;
