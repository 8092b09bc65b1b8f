import { html } from './html.js';

/** Offers and default contents look alike: one panel, in a tone, with one or two drawings. */
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
      ${art.map((id) => html`<img src="/shop/art/${id}.svg" alt="" width="480" height="360">`)}
    </div>
  </article>`;

const template = ({ offer, creative, placement, shop, lang }) => {
  const { link, tone, art, creatives } = shop.offers[offer];
  return html`
    <template offer="${offer}" creative="${creative}">
      ${panel({ placement, link, tone, art, copy: creatives[creative][lang] })}
    </template>`;
};

/** A slot with every offer that the config allows in its placement, and the default content. */
export const slot = ({ placement, shop, lang, comment }) => {
  const { link, tone, art, ...copies } = shop.defaults[placement];
  const creatives = shop.config.offers
    .filter(({ placements }) => placements.includes(placement))
    .flatMap((offer) =>
      offer.creatives.map((creative) => ({ offer: offer.id, creative: creative.id })),
    );
  return html`
    <taktvoll-slot placement="${placement}">
      ${creatives.map((each) => template({ ...each, placement, shop, lang }))}
      <!-- ${comment ?? DEFAULT_COMMENT[lang]} -->
      ${panel({ placement, link, tone, art, copy: copies[lang] })}
    </taktvoll-slot>`;
};

const DEFAULT_COMMENT = {
  de: 'Inhalt für alle: steht hier, bis und solange kein Angebot erscheinen darf.',
  en: 'What everyone sees: stands here until, and unless, an offer may appear.',
};
