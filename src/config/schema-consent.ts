import * as z from 'zod/mini';
import { shortText, text } from './schema-forms.js';

/** Of a category, a service or a cookie; of several all must be accepted. */
const names = z.union([shortText, z.array(shortText).check(z.minLength(1))]);
const byName = {
  storage: z.optional(names),
  personalisation: z.optional(names),
  measurement: z.optional(names),
};
/** Keys with dots between them: from an event's detail, a global or a cookie to one value. */
const path = text;

/** Who may say what the shopper agreed to, and where it says so; see `docs/consent.md`. */
export const consentSource = z.union([
  z.strictObject({ source: z.literal(['manual', 'global-privacy-control', 'shopify']) }),
  z.strictObject({
    source: z.literal(['tcf', 'gpp']),
    offers: z.optional(z.enum(['own', 'sponsored'])),
  }),
  z.strictObject({
    source: z.literal(['consent-mode', 'cookiebot', 'onetrust', 'shopware']),
    ...byName,
  }),
  z.strictObject({
    source: z.literal(['vanilla-cookieconsent', 'klaro', 'c15t']),
    ...byName,
    cookie: z.optional(shortText),
  }),
  z.strictObject({ source: z.literal('usercentrics'), ...byName, event: z.optional(shortText) }),
  z.strictObject({
    source: z.literal('generic'),
    event: z.optional(shortText),
    on: z.optional(z.enum(['window', 'document'])),
    global: z.optional(path),
    cookie: z.optional(shortText),
    storage: z.optional(path),
    personalisation: z.optional(path),
    measurement: z.optional(path),
  }),
]);
