import { html } from '../html.js';
import { productCard } from '../product-card.js';
import { formatPrice } from '../shop-data.js';
import { slot } from '../slots.js';

const RELATED = {
  running: ['socke', 'trinkflasche', 'laufguertel', 'gel'],
  trail: ['socke', 'stirnlampe', 'trinkflasche', 'schauer'],
  rain: ['niesel', 'stirnlampe', 'kammweg', 'landregen'],
  nutrition: ['trinkflasche', 'laufguertel', 'trailweste', 'riegel'],
  accessories: ['stadtpark', 'wurzelweg', 'niesel', 'laufguertel'],
};

const sizes = ({ product, t }) => html`
  <fieldset class="sizes">
    <legend>${t.size}</legend>
    <div class="size-list">
      ${product.sizes.map(
        (size, i) =>
          html`<label><input type="radio" name="size" value="${size}"${i === Math.floor((product.sizes.length - 1) / 2) ? html` checked` : ''}><span>${size}</span></label>`,
      )}
    </div>
  </fieldset>`;

export const product = ({ shop, lang, product: item }) => {
  const t = shop.texts[lang].productPage;
  const { price, shippingNote, home } = shop.texts[lang];
  const group = shop.categories.find(({ id }) => id === item.category);
  const related = RELATED[item.category].filter((id) => id !== item.id).slice(0, 4);
  return {
    page: `product-${item.id}.html`,
    title: `${item.name[lang]} | Laufladen`,
    description: item.text[lang],
    context: item.category,
    category: item.category,
    signals: { 'viewed-category': item.category, 'viewed-product': item.id },
    floating: item.category === 'running' ? ['product-corner'] : [],
    main: html`
      <nav class="breadcrumb" aria-label="${lang === 'de' ? 'Pfad' : 'Breadcrumb'}">
        <ol>
          <li><a href="index.html">${home}</a></li>
          <li><a href="category-${group.id}.html">${group.name[lang]}</a></li>
          <li aria-current="page">${item.name[lang]}</li>
        </ol>
      </nav>

      <div class="product">
        <div class="tile tile-${item.category} product-picture">
          <img src="/shop/art/${item.id}.svg" alt="${t.alt.replace('{name}', item.name[lang])}" width="480" height="360">
        </div>
        <div class="product-info">
          <h1>${item.name[lang]}</h1>
          <p class="product-line">${item.line[lang]}</p>
          <p class="product-price">${formatPrice(item.price, lang)}</p>
          <p class="product-tax">${item.unitPrice && html`${item.unitPrice[lang]}, `}${price}, <a href="service.html#delivery">${shippingNote}</a></p>
          <form action="basket.html" method="get">
            <input type="hidden" name="add" value="${item.id}">
            ${item.sizes && sizes({ product: item, t })}
            <button class="button button-buy" type="submit">${t.add}</button>
          </form>
          <p class="stock">${t.stock}</p>
          <p>${item.text[lang]}</p>
        </div>
      </div>

      ${slot({ placement: 'product-below', shop, lang })}

      <section class="facts" aria-labelledby="facts">
        <h2 id="facts" class="section-title">${t.facts}</h2>
        <dl>
          ${item.facts.map(
            ({ label, value }) => html`
              <div>
                <dt>${label[lang]}</dt>
                <dd>${value[lang]}</dd>
              </div>`,
          )}
        </dl>
      </section>

      <section aria-labelledby="related">
        <h2 id="related" class="section-title">${t.related}</h2>
        <ul class="cards">
          ${related.map((id) => productCard({ product: shop.product.get(id), lang, heading: 'h3' }))}
        </ul>
      </section>`,
  };
};
