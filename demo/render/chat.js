import { html } from './html.js';

/**
 * The shop's own chat window, with every message that the config allows in it. Taktvoll decides which
 * of them is written, if any; `chat.js` writes it.
 */
export const chat = ({ shop, lang }) => {
  const t = shop.texts[lang].chat;
  const messages = shop.config.offers
    .filter(({ placements }) => placements.includes('chat'))
    .flatMap(({ id, creatives }) => creatives.map((creative) => [id, creative.id]));
  return html`
    <button class="chat-open button" type="button" hidden>${t.open}</button>
    <section class="chat" aria-labelledby="chat-title" data-stopped="${t.stopped}" hidden>
      <header>
        <h2 id="chat-title">${t.title}</h2>
        <button class="chat-close" type="button" aria-label="${t.close}">×</button>
      </header>
      <div class="chat-log" role="log" tabindex="0" aria-labelledby="chat-title"></div>
      <p class="chat-answers">
        <button type="button" data-chat="why">${t.why}</button>
        <button type="button" data-chat="stop">${t.stop}</button>
      </p>
      ${messages.map(([offer, creative]) => message({ ...shop.offers[offer], offer, creative, lang, t }))}
    </section>
    <script src="/shop/chat.js"></script>`;
};

const message = ({ offer, creative, creatives, link, lang, t }) => {
  const copy = creatives[creative][lang];
  return html`
    <template data-message="${offer}/${creative}">
      <div class="chat-message">
        <small>${t.sender}</small>
        <p>${copy.text}</p>
        <p><a href="${link}">${copy.button}</a></p>
      </div>
    </template>`;
};
