/**
 * The slot's own frame: it takes no space until an offer is there, and none of the shop's styles
 * is touched. A shop changes it through custom properties and parts.
 */
export const slotStyle = `
:host{display:block;position:relative}
[hidden]{display:none!important}
[part=bar]{position:absolute;inset-block-start:.25rem;inset-inline-end:.25rem;display:flex;gap:.25rem}
button{all:unset;box-sizing:border-box;min-inline-size:1.75rem;min-block-size:1.75rem;padding-inline:.6rem;border-radius:1rem;font:500 .75rem/1.75rem system-ui,sans-serif;text-align:center;cursor:pointer;color:var(--taktvoll-button-color,#222);background:var(--taktvoll-button-background,#ffffffe6);box-shadow:0 0 0 1px #0003}
button:focus-visible{outline:3px solid var(--taktvoll-focus,#1a5fd0);outline-offset:2px}
@media (pointer:coarse){button{min-inline-size:2.75rem;min-block-size:2.75rem;border-radius:1.4rem;line-height:2.75rem}}
@media (prefers-color-scheme:dark){button{color:var(--taktvoll-button-color,#eee);background:var(--taktvoll-button-background,#222222e6);box-shadow:0 0 0 1px #fff4}}
`;
