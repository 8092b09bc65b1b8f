import * as z from 'zod/mini';

/** A word to look for in texts: letters, spaces and hyphens, with `*` for any letters at an end. */
const keyword = z
  .string()
  .check(z.regex(/^\*?[A-Za-z\u00c0-\uffff][A-Za-z\u00c0-\uffff -]{1,61}\*?$/));
const keywords = z.optional(z.array(keyword));

/** What must not make an offer personal in this shop, on top of the taxonomy in `core/protection`. */
export const protection = z.strictObject({
  keywords: z.optional(
    z.strictObject({ SPECIAL_CATEGORY: keywords, LIFE_EVENT: keywords, FINANCE: keywords }),
  ),
  except: keywords,
});
