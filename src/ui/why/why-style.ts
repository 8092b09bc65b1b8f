/**
 * A calm card, and a sheet from below on a phone. Lengths in `em`: the shop's own `rem` may be any.
 * A shop changes colours, font and corners through custom properties.
 */
export const whyStyle = `
:host{all:initial;--surface:var(--taktvoll-surface,#fff);--ink:var(--taktvoll-ink,#1b1f24);--muted:var(--taktvoll-muted,#59616c);--line:var(--taktvoll-line,#d5d9df);--focus:var(--taktvoll-focus,#1a5fd0);--corner:var(--taktvoll-corner,.875em)}
dialog{box-sizing:border-box;inline-size:28em;max-inline-size:calc(100% - 2em);max-block-size:calc(100% - 2em);margin:auto;padding:1.25em 1.5em 1.5em;overscroll-behavior:contain;border:1px solid var(--line);border-radius:var(--corner);font:1em/1.5 var(--taktvoll-font,system-ui,sans-serif);overflow-wrap:anywhere;text-wrap:pretty;color:var(--ink);background:var(--surface);color-scheme:light dark;box-shadow:0 1.5em 4em #0004}
::backdrop{background:#10141a80}
.body,ul{display:grid;gap:1em;margin:0;padding:0}
header,li div{display:flex;align-items:center;justify-content:space-between;gap:0 1em}
header{margin-block-end:-.75em}
h2,p,footer{margin:0;font-size:.9375em;font-weight:400;color:var(--muted)}
h2{font-weight:600}
.sentence{font-size:1.375em;line-height:1.35;font-weight:600;color:var(--ink)}
ul{gap:.5em;padding-inline-start:1.25em}
.levers{padding:0;list-style:none}
button{box-sizing:border-box;min-inline-size:3em;min-block-size:3em;padding:.5em 1em;border:1px solid var(--line);border-radius:calc(var(--corner)*.7);font:inherit;font-weight:600;color:inherit;background:none;cursor:pointer}
[hidden]{display:none}
button:hover{border-color:currentColor}
button:focus-visible,a:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
h2{outline:0}
.close{margin-inline-end:-.75em;padding:0;border-color:transparent}
.act{inline-size:100%;text-align:start}
small{display:block;font-weight:400;line-height:1.4;color:var(--muted)}
li div{flex-wrap:wrap}
li p{color:inherit}
.timed{position:relative;overflow:hidden}
.timed::after{content:"";position:absolute;inset:auto 0 0;border-block-end:3px solid}
footer{padding-block-start:1em;border-block-start:1px solid var(--line)}
a{color:inherit}
@keyframes rise{from{transform:translateY(1em);opacity:0}}
@keyframes end{to{inset-inline-end:100%}}
@media (max-width:36em){dialog{inline-size:100%;max-inline-size:100%;margin-block-end:0;padding:.75em 1.25em calc(1.25em + env(safe-area-inset-bottom));border-width:1px 0 0;border-end-start-radius:0;border-end-end-radius:0}}
@media (prefers-reduced-motion:no-preference){dialog{animation:rise .2s}.timed::after{animation:end 10s linear forwards}}
@media (prefers-color-scheme:dark){:host{--surface:var(--taktvoll-surface,#1d2126);--ink:var(--taktvoll-ink,#f1f3f5);--muted:var(--taktvoll-muted,#aab2bc);--line:var(--taktvoll-line,#3d444d);--focus:var(--taktvoll-focus,#8ab4ff)}}
`;
