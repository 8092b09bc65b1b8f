// What every page of the shop does by itself: count the basket, reopen the cookie settings.
{
  const count = document.querySelector('[data-basket-count]');
  const lines = JSON.parse(sessionStorage.getItem('laufladen-basket') ?? '[]');
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
}
