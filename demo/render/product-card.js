import { html } from './html.js';
import { formatPrice } from './shop-data.js';

export const productCard = ({ product, lang, heading = 'h2' }) => html`
  <li class="card">
    <div class="tile tile-${product.category}">
      <img src="/shop/art/${product.id}.svg" alt="" width="480" height="360" loading="lazy">
    </div>
    <${heading} class="card-name"><a href="product-${product.id}.html">${product.name[lang]}</a></${heading}>
    <p class="card-line">${product.line[lang]}</p>
    <p class="price">${formatPrice(product.price, lang)}${product.unitPrice && html` <small>(${product.unitPrice[lang]})</small>`}</p>
  </li>`;
