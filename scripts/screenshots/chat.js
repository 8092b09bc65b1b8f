const SILENCE_MS = 15_000;

/** Reads for as long as it takes until the machine writes. */
const readOn = async ({ page, visit }) => {
  await visit('service.html');
  await page.waitForLoadState('networkidle');
  await page.clock.fastForward(SILENCE_MS);
  await page.locator('.chat-log .chat-message').waitFor();
};
const answer = (kind, messages) => async (stage) => {
  const { page } = stage;
  await readOn(stage);
  await page.locator(`[data-chat="${kind}"]`).click();
  await page
    .locator('.chat-message')
    .nth(messages - 1)
    .waitFor();
};
const close = async (stage) => {
  await readOn(stage);
  await stage.page.locator('.chat-close').click();
  await stage.page.locator('.chat-open').waitFor();
};

const of = (name, shopper, play, isSpecial = false) => ({ name, shopper, play, isSpecial });

/** The chat of the shop, in which a machine writes unasked. */
export const CHAT = [
  of('chat', 'new', readOn, true),
  of('chat-of-purchase', 'buyer', readOn),
  of('chat-why', 'new', answer('why', 2)),
  of('chat-why-of-purchase', 'buyer', answer('why', 2), true),
  of('chat-stopped', 'new', answer('stop', 2)),
  of('chat-closed', 'new', close),
];
