import { html } from './html.js';

const drawings = (art) =>
  art.map((id) => html`<img src="/shop/art/${id}.svg" alt="" width="480" height="360">`);

/** Inline offers and default contents look alike: one panel, in a tone, with one or two drawings. */
const panel = ({ placement, tone, art, link, copy }) => html`
  <article class="panel ${placement} tone-${tone}">
    <div class="panel-text">
      <p class="panel-kicker">${copy.kicker}</p>
      <h2 class="panel-title">${copy.title}</h2>
      <p>${copy.text}</p>
      <p class="panel-action">
        <a class="button" href="${link}">${copy.button}</a>
        ${copy.note && html`<small>${copy.note}</small>`}
      </p>
    </div>
    <div class="panel-art art-${art.length}">
      ${drawings(art)}
    </div>
  </article>`;

/** A link, or a button that the shop's own scripts know by its `data-action`. */
const mainButton = ({ link, action, copy }) =>
  action
    ? html`<button class="button" type="button" data-action="${action}"${copy.done && html` data-done="${copy.done}"`}>${copy.button}</button>`
    : html`<a class="button" href="${link}">${copy.button}</a>`;

/** Sticky: one line and a button. */
const bar = ({ copy, ...rest }) => html`
  <div class="float-bar">
    <h2>${copy.title}</h2>
    ${mainButton({ copy, ...rest })}
  </div>`;

/** Slide-in and overlay: a drawing where there is one, a few words, a button. */
const card = (className, { art = [], copy, ...rest }) => html`
  <article class="${className}">
    ${drawings(art)}
    <div class="float-text">
      <h2>${copy.title}</h2>
      <p>${copy.text}</p>
      <p class="float-action">
        ${mainButton({ copy, ...rest })}
        ${copy.dismiss && html`<button class="button button-quiet" type="button" data-taktvoll-dismiss>${copy.dismiss}</button>`}
      </p>
      ${copy.note && html`<p class="float-note">${copy.note}</p>`}
    </div>
  </article>`;

/** How an offer looks is a matter of its format. */
const FORMATS = {
  inline: panel,
  sticky: bar,
  'slide-in': (given) => card('float-small', given),
  overlay: (given) => card('float-large', given),
};

const template = ({ offer, creative, format, placement, shop, lang }) => {
  const { creatives, ...look } = shop.offers[offer];
  return html`
    <template offer="${offer}" creative="${creative}">
      ${FORMATS[format]({ placement, ...look, copy: creatives[creative][lang] })}
    </template>`;
};

/** A slot with every offer that the config allows in its placement, and the default content. */
export const slot = ({ placement, shop, lang, comment }) => {
  const { [lang]: copy, ...look } = shop.defaults[placement] ?? {};
  const creatives = shop.config.offers
    .filter(({ placements }) => placements.includes(placement))
    .flatMap(({ id, format, creatives: rungs }) =>
      rungs.map((creative) => ({ offer: id, creative: creative.id, format })),
    );
  // What floats has no default content: its slot is empty and takes no place on the page.
  const comments = copy ? DEFAULT_COMMENT : FLOATING_COMMENT;
  return html`
    <taktvoll-slot${copy ? '' : html` class="floats"`} placement="${placement}">
      ${creatives.map((each) => template({ ...each, placement, shop, lang }))}
      <!-- ${comment ?? comments[lang]} -->
      ${copy && panel({ placement, ...look, copy })}
    </taktvoll-slot>`;
};

const DEFAULT_COMMENT = {
  de: 'Inhalt für alle: steht hier, bis und solange kein Angebot erscheinen darf.',
  en: 'What everyone sees: stands here until, and unless, an offer may appear.',
};

const FLOATING_COMMENT = {
  de: 'Hier steht sonst nichts: Was hier erscheint, schwebt über der Seite und verschiebt sie nicht.',
  en: 'Nothing else stands here: what appears floats over the page and moves nothing of it.',
};
