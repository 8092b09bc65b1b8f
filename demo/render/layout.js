import { chat } from './chat.js';
import { html } from './html.js';
import { slot } from './slots.js';

const logo = html`
  <svg class="logo-mark" viewBox="0 0 40 28" aria-hidden="true" focusable="false">
    <path d="M3 25 V14 A11 11 0 0 1 14 3 H37 M11 25 V15 A4 4 0 0 1 15 11 H37 M19 25 V19 H37"/>
  </svg>`;

const basketIcon = html`
  <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="M4 8 H20 L18.6 20 H5.4 Z M8.5 8 V6.5 a3.5 3.5 0 0 1 7 0 V8"/>
  </svg>`;

const categoryLinks = (shop, lang, current) =>
  shop.categories.map(
    ({ id, name }) =>
      html`<li><a href="category-${id}.html"${current === id ? html` aria-current="true"` : ''}>${name[lang]}</a></li>`,
  );

// Painted between two pieces of the header, the first one would move when the second comes: so the
// page is expected to have all of it.
const head = ({ t, page, title, description, context }) => html`
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <meta name="description" content="${description}">
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="/shop/art/mark.svg" type="image/svg+xml">
    <link rel="alternate" hreflang="${t.other}" href="../${t.other}/${page}">
    <link rel="stylesheet" href="/shop/vendor/cookieconsent.css">
    <link rel="stylesheet" href="/shop/shop.css">
    ${context && html`<meta name="taktvoll:page-category" content="${context}">`}
    <link rel="expect" href="#top" blocking="render">
    <script src="/shop/lab-link.js"></script>
    <script async src="/taktvoll.js" data-config="/shop/taktvoll.json"></script>
  </head>`;

const header = ({ shop, t, page, category }) => html`
  <header id="top">
    <a class="skip" href="#main">${t.skip}</a>
    <ul class="strip">
      ${t.strip.map((fact) => html`<li>${fact}</li>`)}
    </ul>
    <div class="header">
      <a class="logo" href="index.html">
        ${logo}
        ${t.shop}
      </a>
      <nav class="nav" aria-label="${t.nav}">
        <ul>
          ${categoryLinks(shop, t.lang, category)}
        </ul>
      </nav>
      <a class="language" href="../${t.other}/${page}" lang="${t.other}" hreflang="${t.other}" aria-label="${t.otherLabel}">${t.other.toUpperCase()}</a>
      <a class="to-basket" href="basket.html">
        ${basketIcon}
        <span class="to-basket-label">${t.basket}</span>
        <span class="count" data-basket-count data-label="${t.inBasket}"></span>
      </a>
    </div>
  </header>`;

const footer = ({ shop, t }) => html`
  <footer class="footer">
    <div class="footer-inner">
      <p class="logo">
        ${logo}
        ${t.shop}
      </p>
      <nav aria-labelledby="footer-shopping">
        <h2 id="footer-shopping">${t.footer.shopping}</h2>
        <ul>
          ${categoryLinks(shop, t.lang)}
        </ul>
      </nav>
      <nav aria-labelledby="footer-help">
        <h2 id="footer-help">${t.footer.help}</h2>
        <ul>
          ${Object.entries(t.footer.links).map(([href, name]) => html`<li><a href="${href}">${name}</a></li>`)}
        </ul>
      </nav>
      <nav aria-labelledby="footer-legal">
        <h2 id="footer-legal">${t.footer.legal}</h2>
        <ul>
          <li><a href="privacy.html">${t.footer.privacy}</a></li>
          <li><a href="privacy.html#offer-settings" data-offer-settings>${t.footer.offers}</a></li>
          <li><button class="link-button" type="button" data-cookie-settings>${t.footer.cookies}</button></li>
        </ul>
      </nav>
      <p class="footer-note">${t.footer.note}</p>
    </div>
  </footer>`;

/**
 * The frame of every page. Consent runs before anything else in the body, so that by the time a
 * slot is parsed the answer of a returning visitor is in the queue, ahead of the page's signals.
 * Slots of what floats stand behind the main part, where they take no place in its grid.
 */
export const layout = ({
  shop,
  lang,
  page,
  title,
  description,
  context,
  category,
  signals,
  basket,
  className,
  main,
  floating,
  hasChat,
}) => {
  const t = shop.texts[lang];
  return html`
    <!doctype html>
    <html lang="${lang}">
    ${head({ t, page, title, description: description ?? title, context })}
    <body class="${className}">
      <script src="/shop/vendor/cookieconsent.umd.js"></script>
      <script src="/shop/consent.js"></script>
      ${signals}
      ${basket && html`<script src="/shop/basket.js"></script>`}
      ${header({ shop, t, page, category })}
      <main id="main">
        ${main}
      </main>
      ${floating?.map((placement) => slot({ placement, shop, lang }))}
      ${hasChat && chat({ shop, lang })}
      ${footer({ shop, t })}
      <script src="/shop/shop.js"></script>
    </body>
    </html>`;
};

/** The page's signals as a shop writes them: one call each, in the order of pages.json. */
export const signalScript = (signals) => html`
  <script>
    ${Object.entries(signals).map(
      ([name, value]) =>
        html`(window.taktvoll ||= []).push((t) => t.signal('${name}', '${value}'));`,
    )}
  </script>`;
