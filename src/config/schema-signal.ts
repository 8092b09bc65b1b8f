import * as z from 'zod/mini';
import { shortText, text } from './schema-forms.js';

/** What the shop calls something → the value of the signal. */
const map = z.optional(z.record(text, shortText));

/** What a page says of itself by schema.org, breadcrumbs and meta elements. */
const pageFact = z.enum(['category', 'product', 'name', 'brand']);

/** One word for what most shops want to note; `client/sources-of.ts` says what each stands for. */
const commonSource = z.enum([
  'viewed-category',
  'viewed-product',
  'viewed-brand',
  'basket-category',
  'basket-product',
  'bought-category',
  'bought-product',
  'searched',
  'account-segment',
]);

const sourceRule = z.union([
  commonSource,
  /** An event of the dataLayer, and what of it: `category`, a field of its items, or a path. */
  z.strictObject({ event: shortText, read: shortText, map }),
  z.strictObject({ page: pageFact, map }),
  /** What the shop's server hands over of the customer account. */
  z.strictObject({ account: z.enum(['segments', 'products', 'categories']), map }),
]);

/** Where the values of a signal come from without any code in the page. */
export const signalFrom = z.union([commonSource, z.array(sourceRule).check(z.minLength(1))]);

export const dataLayerConfig = z.strictObject({
  /** The global that holds it. Default `dataLayer`. */
  name: z.optional(shortText),
  /** `purchase` is a conversion. Default true. */
  purchases: z.optional(z.boolean()),
  /** `view_promotion` and `select_promotion` are pushed for what is shown. Default false. */
  promotions: z.optional(z.boolean()),
});

export const accountConfig = z.strictObject({
  /** Default `erase`. */
  onLogout: z.optional(z.enum(['erase', 'keep'])),
});
