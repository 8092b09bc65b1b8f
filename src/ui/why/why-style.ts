/**
 * A calm card, and a sheet from below on a phone. Lengths in `em`: the shop's own `rem` may be any.
 * A shop changes colours, font and corners through custom properties.
 */
export const whyStyle = `
:host{all:initial;--surface:var(--taktvoll-surface,#fff);--ink:var(--taktvoll-ink,#1b1f24);--muted:var(--taktvoll-muted,#59616c);--line:var(--taktvoll-line,#d5d9df);--tint:var(--taktvoll-tint,#f3f5f7);--focus:var(--taktvoll-focus,#1a5fd0);--corner:var(--taktvoll-corner,.875em)}
dialog{box-sizing:border-box;inline-size:28em;max-inline-size:calc(100% - 2em);max-block-size:calc(100% - 2em);margin:auto;padding:0;overflow:auto;overscroll-behavior:contain;border:1px solid var(--line);border-radius:var(--corner);font:1em/1.5 var(--taktvoll-font,system-ui,sans-serif);color:var(--ink);background:var(--surface);color-scheme:light dark;box-shadow:0 1.5em 4em #0004}
::backdrop{background:#10141a80}
.body{display:grid;gap:1em;padding:1.25em 1.5em 1.5em}
header{display:flex;align-items:center;justify-content:space-between;gap:1em;margin-block-end:-.75em}
h2,p,ul{margin:0;padding:0}
h2{font-size:.9375em;font-weight:600;color:var(--muted);outline:0}
p,footer{font-size:.9375em;color:var(--muted);text-wrap:pretty}
.sentence{font-size:1.375em;line-height:1.35;font-weight:600;color:var(--ink);text-wrap:balance;overflow-wrap:anywhere}
ul{padding-inline-start:1.25em;overflow-wrap:anywhere}
ul.levers{display:grid;gap:.5em;padding:0;list-style:none}
button{box-sizing:border-box;min-inline-size:3em;min-block-size:3em;margin:0;padding:.5em 1em;border:1px solid var(--line);border-radius:calc(var(--corner)*.7);font:inherit;color:inherit;background:none;cursor:pointer}
[hidden]{display:none}
button:hover{background:var(--tint)}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
h2:focus-visible{outline:0}
.close{flex:none;margin-inline-end:-.75em;padding:0;border-color:transparent;color:var(--muted)}
.act{inline-size:100%;font-weight:600;text-align:start}
small{display:block;font-size:.875em;font-weight:400;line-height:1.4;color:var(--muted)}
li div{display:flex;flex-wrap:wrap;align-items:center;gap:.25em 1em;justify-content:space-between}
li p{flex:1 1 12em;color:var(--ink)}
li p:empty{flex:0;margin-inline-end:-1em}
.undo{position:relative;overflow:hidden;font-weight:600}
.timed::after{content:"";position:absolute;inset:auto 0 0;block-size:3px;background:currentColor;transform-origin:left;animation:left 10s linear forwards}
:dir(rtl).timed::after{transform-origin:right}
@keyframes left{to{transform:scaleX(0)}}
@keyframes rise{from{transform:translateY(1em);opacity:0}}
footer{padding-block-start:1em;border-block-start:1px solid var(--line);font-size:.875em}
a{color:inherit;text-underline-offset:.2em}
@media (max-width:36em){dialog{inline-size:100%;max-inline-size:100%;max-block-size:calc(100% - 1em);margin-block-end:0;border-inline:0;border-block-end:0;border-end-start-radius:0;border-end-end-radius:0;padding-block-end:env(safe-area-inset-bottom)}.body{padding:.75em 1.25em 1.25em}}
@media (prefers-reduced-motion:no-preference){dialog{animation:rise .2s ease-out}}
@media (prefers-reduced-motion:reduce){.timed::after{animation-timing-function:steps(10)}}
@media (prefers-color-scheme:dark){:host{--surface:var(--taktvoll-surface,#1d2126);--ink:var(--taktvoll-ink,#f1f3f5);--muted:var(--taktvoll-muted,#aab2bc);--line:var(--taktvoll-line,#3d444d);--tint:var(--taktvoll-tint,#2a2f36);--focus:var(--taktvoll-focus,#8ab4ff)}}
`;
