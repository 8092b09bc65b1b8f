import { html } from '../html.js';
import { productCard } from '../product-card.js';
import { slot } from '../slots.js';

const FEATURED = [
  'wurzelweg',
  'schauer',
  'langstrecke',
  'stirnlampe',
  'trailweste',
  'riegel',
  'boee',
  'socke',
];

export const home = ({ shop, lang }) => {
  const t = shop.texts[lang].homePage;
  return {
    page: 'index.html',
    title: t.title,
    description: t.description,
    className: 'page-home',
    main: html`
      <h1 class="claim">${t.heading}</h1>

      ${slot({ placement: 'home-hero', shop, lang })}

      <section aria-labelledby="categories">
        <h2 id="categories" class="section-title">${t.categories}</h2>
        <ul class="categories">
          ${shop.categories.map(
            ({ id, name, cover }) => html`
              <li>
                <a class="category tile-${id}" href="category-${id}.html">
                  <img src="/shop/art/${cover}.svg" alt="" width="480" height="360">
                  <span>${name[lang]}</span>
                </a>
              </li>`,
          )}
        </ul>
      </section>

      ${slot({ placement: 'home-row', shop, lang })}

      <section aria-labelledby="featured">
        <h2 id="featured" class="section-title">${t.featured}</h2>
        <p class="section-text">${t.featuredText}</p>
        <ul class="cards">
          ${FEATURED.map((id) => productCard({ product: shop.product.get(id), lang, heading: 'h3' }))}
        </ul>
      </section>

      ${slot({ placement: 'home-below', shop, lang })}

      <ul class="promises">
        ${t.promises.map(
          ({ title, text, link, href }) => html`
            <li>
              <h2>${title}</h2>
              <p>${text}</p>
              <p><a href="${href}">${link}</a></p>
            </li>`,
        )}
      </ul>`,
  };
};
