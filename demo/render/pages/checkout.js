import { html } from '../html.js';
import { shopData, totals } from './basket.js';

const field = (id, label, autocomplete, type = 'text') => html`
  <p class="field field-${id}">
    <label for="${id}">${label}</label>
    <input id="${id}" type="${type}" autocomplete="${autocomplete}" required>
  </p>`;

/**
 * The address fields have no name on purpose: nothing typed here is sent or lands in an address.
 * Only the order number and the products go on to the thank-you page.
 */
export const checkout = ({ shop, lang }) => {
  const t = shop.texts[lang].checkoutPage;
  const { basketPage } = shop.texts[lang];
  return {
    page: 'checkout.html',
    title: `${t.title} | Laufladen`,
    basket: true,
    main: html`
      <div class="page-head">
        <h1>${t.title}</h1>
      </div>

      ${shopData({ shop, lang })}
      <form class="checkout" action="thanks.html" method="get" data-checkout>
        <div class="checkout-fields">
          <fieldset>
            <legend>${t.address}</legend>
            ${field('first-name', t.firstName, 'given-name')}
            ${field('last-name', t.lastName, 'family-name')}
            ${field('street', t.street, 'street-address')}
            ${field('postcode', t.postcode, 'postal-code')}
            ${field('city', t.city, 'address-level2')}
            ${field('email', t.email, 'email', 'email')}
          </fieldset>
          <fieldset>
            <legend>${t.payment}</legend>
            <div class="choices" role="radiogroup" aria-label="${t.payment}">
              ${t.methods.map(
                (method, i) =>
                  html`<label><input type="radio" name="payment" form="payment"${i === 0 ? html` checked` : ''}><span>${method}</span></label>`,
              )}
            </div>
          </fieldset>
        </div>
        <section class="summary" aria-label="${t.summary}">
          <h2>${t.summary}</h2>
          <ul class="order-lines" data-order-lines></ul>
          ${totals(basketPage)}
          <button class="button button-buy" type="submit">${t.order}</button>
          <p class="fine-print">${t.privacy}</p>
          <script>laufladen.showCheckout();</script>
        </section>
      </form>
      <form id="payment" hidden></form>
`,
  };
};
