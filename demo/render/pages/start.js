import { html } from '../html.js';

const shell = ({ lang, title, className, body, alternates }) => html`
  <!doctype html>
  <html lang="${lang}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title}</title>
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="/shop/art/mark.svg" type="image/svg+xml">
    ${alternates}
    <link rel="stylesheet" href="/shop/shop.css">
  </head>
  <body class="${className}">
    ${body}
  </body>
  </html>`;

/** The page at `/`: what this is, and the way into the shop. */
export const start = ({ shop, lang }) => {
  const { start: t, other, otherName } = shop.texts[lang];
  const href = { de: 'index.html', en: 'en.html' };
  return shell({
    lang,
    title: t.title,
    className: 'page-start',
    alternates: html`<link rel="alternate" hreflang="${other}" href="${href[other]}">`,
    body: html`
      <main class="start">
        <p class="start-language"><a href="${href[other]}" lang="${other}" hreflang="${other}">${otherName}</a></p>
        <div class="start-text">
          <p class="panel-kicker">Taktvoll</p>
          <h1>${t.heading}</h1>
          ${t.text.map((sentence) => html`<p>${sentence}</p>`)}
          <p class="start-links"><a class="button" href="shop/${lang}/index.html">${t.enter}</a> <a class="button start-lab" href="lab/">${t.lab}</a></p>
          <p class="fine-print">${t.source}</p>
        </div>
        <img src="/shop/art/langstrecke.svg" alt="" width="480" height="360">
      </main>`,
  });
};

/** The page at `/shop/`: a choice of language for whoever does not land on one. */
export const chooser = ({ shop }) =>
  shell({
    lang: 'de',
    title: 'Laufladen',
    className: 'page-start',
    body: html`
      <main class="start chooser">
        <div class="start-text">
          <h1>Laufladen</h1>
          ${['de', 'en'].map(
            (lang) => html`
              <div lang="${lang}">
                <p>${shop.texts[lang].chooser.text}</p>
                <p class="start-links"><a class="button" href="${lang}/index.html" hreflang="${lang}">${shop.texts[lang].chooser.own}</a></p>
              </div>`,
          )}
        </div>
        <img src="/shop/art/wurzelweg.svg" alt="" width="480" height="360">
      </main>`,
  });
