const STRIP = '48px';
const MARKED = 'taktvoll-slot>[slot=creative]';
/** Tells the style in which format an offer appears: its mark must not cover its words. */
const FORMAT = 'data-taktvoll-format';

export const noteFormat = (element: Element | undefined, format: string): void =>
  element?.setAttribute(FORMAT, format);

/** Says on each previewed offer that it is one, and makes room for the bar. */
export function markOffers(text: string, short: string): void {
  adopt().replaceSync(`
:root{padding-block-start:${STRIP}!important;scroll-padding-block-start:64px}
@media(pointer:coarse){:root{padding-block-start:56px!important}}
${MARKED}{position:relative}
${MARKED}::before,${MARKED}::after{position:absolute;z-index:1;pointer-events:none}
${MARKED}::before{content:"";inset:0;outline:3px dashed #8f74ff;outline-offset:-3px}
${MARKED}::after{content:${JSON.stringify(text)};inset-block-start:0;inset-inline-start:0;max-width:calc(100% - 9rem);padding:3px 10px;color:#fff;background:#5b2bd6;font:600 12px/1.4 system-ui,sans-serif;letter-spacing:0;text-transform:none;text-align:start}
:is([${FORMAT}=overlay],[${FORMAT}=slide-in])[slot=creative]::after{inset-block:auto 100%;border-radius:8px 8px 0 0}
[${FORMAT}=sticky][slot=creative]::after{content:${JSON.stringify(short)};inset-inline:auto 0}
@media(forced-colors:active){${MARKED}::before{outline-color:Highlight}${MARKED}::after{border:1px solid CanvasText}}
@media print{:root{padding-block-start:0!important}}`);
}

/**
 * Moves the page aside for what unfolds, where the screen is wide enough for both.
 * @returns a function that tells whether it is unfolded.
 */
export function dockPage(width: string): (isOpen: boolean) => void {
  const sheet = adopt();
  return (isOpen) =>
    sheet.replaceSync(
      isOpen ? `@media(min-width:64rem){:root{padding-inline-start:${width}!important}}` : '',
    );
}

/** A sheet of our own in the page. */
function adopt(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return sheet;
}
