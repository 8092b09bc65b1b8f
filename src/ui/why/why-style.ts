/**
 * A calm card, and a sheet from below on a phone. The browser's own colours follow the shopper's
 * choice of light, dark or high contrast; lengths are in `em`, since a shop's `rem` may be any. A
 * shop changes colours, font and corners through custom properties.
 */
export const whyStyle = `
:host{all:initial;--line:1px solid var(--taktvoll-line,#8888)}
dialog{box-sizing:border-box;width:28em;padding:1em 1.5em 1.5em;overscroll-behavior:contain;border:var(--line);border-radius:var(--taktvoll-corner,.875em);font:1em/1.5 var(--taktvoll-font,system-ui,sans-serif);overflow-wrap:break-word;color-scheme:var(--taktvoll-scheme,light dark);color:var(--taktvoll-ink,CanvasText);background:var(--taktvoll-surface,Canvas);box-shadow:0 1em 4em #0006}
::backdrop{background:#0008}
.body{display:grid;gap:1em}
header,li div{display:flex;align-items:center;justify-content:space-between}
header,ul{margin-block:-.5em}
ul{padding-inline-start:1.25em}
ul:empty{display:none}
h2,p,footer{margin:0;font-size:.9375em}
h2{outline:0}
h2,.sentence~p,small,footer{opacity:.75}
.sentence{font-size:1.375em;line-height:1.35;font-weight:600}
.levers{display:grid;gap:.5em;margin:0;padding:0;list-style:none}
.levers li{border:var(--line)}
.levers li,button{border-radius:.6em}
li p:not(:empty){padding:.75em 1em}
button{min-height:3em;padding:.5em 1em;border:0;font:inherit;font-weight:600;color:inherit;background:none;cursor:pointer}
button:hover{text-decoration:underline}
button:focus-visible,a:focus-visible{outline:3px solid var(--taktvoll-focus,currentColor)}
.close{min-width:3em;margin-inline-end:-.75em;padding:0}
.act{width:100%;text-align:start}
small{display:block;font-weight:400;line-height:1.4}
footer{padding-block-start:1em;border-block-start:var(--line)}
a{color:inherit}
@media (max-width:36em){dialog{width:100%;max-width:100%;margin-block-end:0;padding:.5em 1.25em calc(1.25em + env(safe-area-inset-bottom));border-width:1px 0 0;border-end-start-radius:0;border-end-end-radius:0}}
`;
