import { PACKAGES } from './support/consent-packages.js';
import { visitWith } from './support/consent-visits.js';
import { test } from './support/test.js';

for (const platform of PACKAGES) {
  test(`9.1 ${platform.name}: granted, changed, kept until the next day, withdrawn`, async ({
    browser3,
    server,
  }) => {
    await visitWith(platform, browser3, server);
  });
}
