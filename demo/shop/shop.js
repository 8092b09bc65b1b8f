// What every page of the shop does by itself: count the basket, reopen the cookie settings, and
// what the buttons in offers do.
{
  const count = document.querySelector('[data-basket-count]');
  const { lines: kept, until } = JSON.parse(localStorage.getItem('laufladen-basket') ?? '{}');
  const lines = Date.now() < until ? kept : [];
  const pieces = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  count.textContent = pieces || '';
  // The number alone says nothing to a screen reader.
  if (pieces)
    count.insertAdjacentHTML(
      'beforeend',
      `<span class="visually-hidden"> ${count.dataset.label}</span>`,
    );

  document.querySelector('[data-cookie-settings]').addEventListener('click', () => {
    CookieConsent.showPreferences();
  });

  // Without the script the link leads to the same settings on the privacy page; there it does anyway.
  const offerSettings = document.querySelector('[data-offer-settings]');
  offerSettings.addEventListener('click', (event) => {
    if (!window.taktvoll?.openSettings || document.querySelector('taktvoll-panel')) return;
    event.preventDefault();
    window.taktvoll.openSettings(offerSettings);
  });

  const ACTIONS = {
    print: () => print(),
    async 'copy-basket'(button) {
      await navigator.clipboard.writeText(window.laufladen.linkOfBasket());
      button.textContent = button.dataset.done;
    },
  };
  document.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-action]');
    if (button) ACTIONS[button.dataset.action](button);
  });
}
