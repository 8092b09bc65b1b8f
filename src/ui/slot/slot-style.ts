/**
 * The slot's own frame: it takes no space until an offer is there, and none of the shop's styles
 * is touched. Its colours are those of the page's `color-scheme`; a shop changes it through custom
 * properties and parts.
 */
export const slotStyle = `:host{display:block;position:relative}
[part]{position:absolute;inset-block-start:.25rem;inset-inline-end:.25rem}
button{all:unset;margin-inline-start:.25rem;padding:.4rem .6rem;border-radius:2rem;font:500 .75rem system-ui;cursor:pointer;color:var(--taktvoll-ink,CanvasText);background:var(--taktvoll-surface,Canvas);box-shadow:0 0 0 1px #8886}
button:focus-visible{outline:3px solid var(--taktvoll-focus,currentColor)}
@media(pointer:coarse){button{padding:1rem}}`;
