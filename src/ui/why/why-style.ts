/**
 * A calm card, and a sheet from below on a phone. The browser's own colours follow the shopper's
 * choice of light, dark or high contrast; lengths are in `em`, since a shop's `rem` may be any. A
 * shop changes colours, font and corners through custom properties, and the rest through parts. Of
 * the host the page changes nothing: one hidden by a page would still block that page.
 */
export const whyStyle = `
:host{all:initial!important;--line:1px solid var(--taktvoll-line,#8888);--in:.6em}
dialog{box-sizing:border-box;width:30em;padding:0 1.5em 1.5em;scroll-padding-top:4em;overscroll-behavior:contain;border:var(--line);border-radius:var(--taktvoll-corner,.875em);font:1em/1.5 var(--taktvoll-font,system-ui,sans-serif);color-scheme:var(--taktvoll-scheme,light dark);color:var(--taktvoll-ink,CanvasText);background:var(--taktvoll-surface,Canvas);box-shadow:0 1em 4em #0006}
::backdrop{background:#0008}
.body,.reasons,.levers{display:grid;gap:.75em}
header{position:sticky;z-index:1;top:0;margin:0 -.5em -.5em;padding:.5em .5em 0}
.body,header{background:inherit}
header,.lever div,.reason{display:flex;align-items:center;justify-content:space-between}
.reason{flex-wrap:wrap;gap:.5em 1em}
.reason>p{flex:1 1 12em}
ul{margin:0;padding:0;list-style:none}
ul:empty{display:none}
p:empty{position:absolute}
h2,h3,p,footer{margin:0;font-size:.9375em}
h2,p{outline:0}
p,footer,.act,.pick{overflow-wrap:anywhere}
h2,.body>p:not(.sentence),small,footer{opacity:.75}
.sentence{font-size:1.375em;line-height:1.35;font-weight:600}
.levers{gap:0;border:var(--line);border-radius:var(--in)}
.levers>*+*{border-block-start:var(--line)}
.lever p{padding:.75em 0}
.levers p{padding-inline-start:1em}
button,input,select{box-sizing:border-box;min-height:3em;padding:.5em 1em;border:0;border-radius:var(--in);font:inherit;color:inherit;background:none}
button{font-weight:600;cursor:pointer}
button:hover{text-decoration:underline}
:focus-visible{outline:3px solid var(--taktvoll-focus,currentColor)}
.close{min-width:3em;margin-inline-end:-.75em;padding:0}
div>.act,.choice .pick,.consent,input,select{border:var(--line)}
.act,.fold{width:100%;text-align:start}
.fold{padding-inline:0}
.fold::before{content:"";float:inline-end;width:.5em;height:.5em;margin:.35em .25em;border:solid;border-width:0 2px 2px 0;transform:rotate(45deg)}
[aria-expanded=true]::before{transform:rotate(225deg)}
small{display:inline-block;width:100%;font-weight:400;line-height:1.4}
footer{padding-block-start:1em;border-block-start:var(--line)}
a{color:inherit}
@media (forced-colors:active){button{border:1px solid}.fold{padding-inline:.5em}}
@media (max-width:36em){dialog{width:100%;max-width:100%;max-height:90%;margin-block-end:0;padding:0 1.25em calc(1.25em + env(safe-area-inset-bottom));border-width:1px 0 0;border-end-start-radius:0;border-end-end-radius:0}}
@media (prefers-reduced-motion:no-preference){@keyframes rise{from{transform:translateY(1em)}}dialog{animation:rise .2s ease-out}}
`;
