import * as z from 'zod/mini';

const name = z.string().check(z.minLength(1), z.maxLength(64));
/** Of a category, a service or a cookie; of several all must be accepted. */
const names = z.union([name, z.array(name).check(z.minLength(1))]);
const byName = {
  storage: z.optional(names),
  personalisation: z.optional(names),
  measurement: z.optional(names),
};
/** Keys with dots between them: from an event's detail, a global or a cookie to one value. */
const path = z.string().check(z.minLength(1), z.maxLength(200));

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
    cookie: z.optional(name),
  }),
  z.strictObject({ source: z.literal('usercentrics'), ...byName, event: z.optional(name) }),
  z.strictObject({
    source: z.literal('generic'),
    event: z.optional(name),
    on: z.optional(z.enum(['window', 'document'])),
    global: z.optional(path),
    cookie: z.optional(name),
    storage: z.optional(path),
    personalisation: z.optional(path),
    measurement: z.optional(path),
  }),
]);
