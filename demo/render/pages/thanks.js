import { html } from '../html.js';
import { slot } from '../slots.js';
import { shopData } from './basket.js';

export const thanks = ({ shop, lang }) => {
  const t = shop.texts[lang].thanksPage;
  return {
    page: 'thanks.html',
    title: `${t.title} | Laufladen`,
    basket: true,
    main: html`
      ${shopData({ shop, lang })}
      <div class="page-head">
        <h1>${t.title}</h1>
        <p class="lead">${t.text}</p>
        <p class="order-number" data-order hidden>${t.number}: <strong></strong></p>
      </div>

      <section class="ordered" aria-label="${t.items}">
        <ul data-ordered></ul>
        <script>laufladen.showOrder();</script>
      </section>

      ${slot({ placement: 'thanks-next', shop, lang })}

      <p><a class="button button-quiet" href="index.html">${t.again}</a></p>
`,
  };
};
