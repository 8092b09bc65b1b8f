import { html } from '../html.js';
import { productCard } from '../product-card.js';
import { slot } from '../slots.js';

const SHOE_CATEGORIES = ['running', 'trail'];

export const category = ({ shop, lang, category: { id, name, intro, advice } }) => ({
  page: `category-${id}.html`,
  title: `${name[lang]} | Laufladen`,
  description: intro[lang],
  context: id,
  category: id,
  signals: { 'viewed-category': id },
  // Only where shoes are sold: what a bar says of sizes would be out of place elsewhere.
  floating: SHOE_CATEGORIES.includes(id) ? ['category-bar'] : [],
  main: html`
    <div class="page-head">
      <h1>${name[lang]}</h1>
      <p class="lead">${intro[lang]}</p>
    </div>

    ${slot({ placement: 'category-banner', shop, lang })}

    <ul class="cards">
      ${shop.products.filter((product) => product.category === id).map((product) => productCard({ product, lang }))}
    </ul>

    <section class="advice">
      <h2>${advice.title[lang]}</h2>
      <ol>
        ${advice.points.map((point) => html`<li>${point[lang]}</li>`)}
      </ol>
    </section>`,
});
