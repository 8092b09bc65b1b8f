/**
 * The buttons on a creative. Their colours are those of the page's `color-scheme`; a shop changes
 * them through custom properties and parts. The ring around what has the focus is of two colours,
 * for it may stand on any. Small as the buttons look by touch, a finger's width around them counts.
 */
export const frameStyle = `div{position:absolute;top:0;inset-inline-end:0;padding:.25rem}
button{margin-inline-start:.25rem;padding:.4rem .6rem;border:1px solid #8888;border-radius:2rem;font:.75rem var(--taktvoll-font,system-ui);cursor:pointer;color:var(--taktvoll-ink,CanvasText);background:var(--taktvoll-surface,Canvas)}
button:focus-visible{outline:2px solid;box-shadow:0 0 0 4px var(--taktvoll-surface,Canvas)}
@media(pointer:coarse){button{position:relative;margin:.375rem}button::after{content:"";position:absolute;inset:-.5rem -.375rem}}`;
