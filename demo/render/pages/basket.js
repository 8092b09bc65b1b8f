import { html, raw } from '../html.js';
import { slot } from '../slots.js';

/** What the shop's own basket script needs to know: one short line a product. */
export const shopData = ({ shop, lang }) => {
  const lines = shop.products.map(
    ({ id, name, price, category }) =>
      `    ${JSON.stringify(id)}: ${JSON.stringify({ name: name[lang], price, category })}`,
  );
  const deals = shop.deals.map(
    (deal) => `    ${JSON.stringify({ ...deal, name: deal.name[lang] })}`,
  );
  const { freeShippingFrom, shipping } = shop;
  return html`
    <script type="application/json" id="shop-data">
    ${raw(`{
  "freeShippingFrom": ${freeShippingFrom},
  "shipping": ${shipping},
  "deals": [
${deals.join(',\n')}
  ],
  "products": {
${lines.join(',\n')}
  }
}`)}
    </script>`;
};

export const totals = (t) => html`
  <dl class="totals">
    <div><dt>${t.subtotal}</dt><dd data-subtotal></dd></div>
    <div data-deals hidden><dt></dt><dd></dd></div>
    <div><dt>${t.shipping}</dt><dd data-shipping data-free="${t.free}"></dd></div>
    <div class="grand"><dt>${t.total}</dt><dd data-total></dd></div>
  </dl>`;

export const basket = ({ shop, lang }) => {
  const t = shop.texts[lang].basketPage;
  return {
    page: 'basket.html',
    title: `${t.title} | Laufladen`,
    basket: true,
    floating: ['basket-exit'],
    main: html`
      <div class="page-head">
        <h1 tabindex="-1">${t.title}</h1>
      </div>

      ${shopData({ shop, lang })}
      <div class="basket">
        <section class="basket-list" aria-label="${t.title}">
          <noscript><p>${t.noscript}</p></noscript>
          <div data-basket-empty hidden>
            <p class="lead">${t.empty}</p>
            <p><a class="button" href="index.html">${t.browse}</a></p>
          </div>
          <ul data-basket-lines data-size="${t.size}"></ul>
          <template id="basket-line">
            <li class="line">
              <div class="tile"><img alt="" width="480" height="360"></div>
              <div class="line-text">
                <h2><a></a></h2>
                <p data-size></p>
              </div>
              <label class="line-quantity">
                <span class="visually-hidden" data-label="${t.quantityLabel}"></span>
                <select>
                  ${[1, 2, 3, 4, 5, 6].map((n) => html`<option>${n}</option>`)}
                </select>
              </label>
              <p class="price"></p>
              <button class="link-button" type="button" data-label="${t.removeLabel}">${t.remove}</button>
            </li>
          </template>
          <!-- Filled while the page is being parsed: nothing below it is on the screen yet. -->
          <script>laufladen.showLines();</script>
        </section>

        <aside class="basket-side">
          <section class="summary" data-basket-summary aria-label="${t.summary}">
            ${totals(t)}
            <a class="button button-buy" href="checkout.html">${t.checkout}</a>
            <script>laufladen.showTotals();</script>
          </section>
          ${slot({ placement: 'basket-aside', shop, lang })}
        </aside>

        ${slot({ placement: 'basket-below', shop, lang })}
        <script>laufladen.dropNeedless();</script>
      </div>
`,
  };
};
