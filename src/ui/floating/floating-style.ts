/**
 * What floats: a card in the middle, a card in the corner, a bar at the bottom edge. Sober, in the
 * page's colours; a shop changes them through custom properties and the parts `box`, `overlay`,
 * `slide-in` and `sticky`. Still, unless the shopper lets things move.
 */
export const floatingStyle = `dialog,section{box-sizing:border-box;margin:0;padding:0;overflow:auto;overscroll-behavior:contain;border:1px solid var(--taktvoll-line,#8888);color:var(--taktvoll-ink,CanvasText);background:var(--taktvoll-surface,Canvas);color-scheme:var(--taktvoll-scheme,light dark);box-shadow:0 .5em 2.5em #0005;outline:0}
dialog div,section div{position:static;display:flex;justify-content:end;padding:.4rem}
.overlay{margin:auto;width:32em;max-width:calc(100% - 2rem);max-height:calc(100% - 2rem);border-radius:var(--taktvoll-corner,.875em)}
.overlay::backdrop{background:#0008}
.slide-in{inset:auto 1rem 1rem auto;width:24em;max-width:calc(100% - 2rem);max-height:75%;border-radius:var(--taktvoll-corner,.875em)}
.slide-in:dir(rtl){inset-inline:auto 1rem}
.sticky{inset:auto 0 0;width:100%;max-height:40%;padding-block-end:env(safe-area-inset-bottom);border-width:1px 0 0;flex-direction:row-reverse;align-items:center}
.sticky:popover-open{display:flex}
.sticky slot{display:block;flex:1;min-width:0}
.sticky div{flex:none}
p{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
@media(prefers-reduced-motion:no-preference){dialog,section{animation:come .25s ease-out}.overlay::backdrop{animation:fade .25s}}
@keyframes come{from{opacity:0;transform:translateY(1.5rem)}}
@keyframes fade{from{opacity:0}}
@media print{dialog,section{display:none}}`;
