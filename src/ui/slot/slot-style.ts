/**
 * The slot's own frame: it takes no space until an offer is there, and none of the shop's styles
 * is touched. Its colours are those of the page's `color-scheme`; a shop changes it through custom
 * properties and parts.
 */
export const slotStyle = `:host{display:block;position:relative}
div{position:absolute;top:0;inset-inline-end:0;padding:.25rem}
button{margin-inline-start:.25rem;padding:.4rem .6rem;border:1px solid #8888;border-radius:2rem;font:.75rem system-ui;cursor:pointer;color:var(--taktvoll-ink,CanvasText);background:var(--taktvoll-surface,Canvas)}
@media(pointer:coarse){button{padding:1rem}}`;
