import * as z from 'zod/mini';

/** A stable id. Case counts, although both cases are allowed. */
export const id = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/));
export const text = z.string().check(z.minLength(1), z.maxLength(200));
export const shortText = z.string().check(z.minLength(1), z.maxLength(64));
/** `<integer><unit>`, zero allowed: `0s`, `90min`, `2h`, `1w`. */
export const duration = z.string().check(z.regex(/^\d{1,6}(ms|s|min|h|d|w)$/));
/** `<integer><unit>`, greater than zero. */
export const positiveDuration = z.string().check(z.regex(/^[1-9]\d{0,5}(ms|s|min|h|d|w)$/));
/** A day (`2026-03-01`) or a full timestamp (`2026-03-01T08:00:00Z`). */
export const dayOrInstant = z
  .string()
  .check(
    z.regex(
      /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d))?$/,
    ),
  );
export const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
/** `https:`, `http:` or relative; never `javascript:` or `data:`. */
export const url = z
  .string()
  .check(z.regex(/^(https?:\/\/|(?![A-Za-z][A-Za-z0-9+.-]*:))\S{1,500}$/));
export const pagePattern = z.string().check(z.regex(/^[/*][^?#\s]{0,200}$/));
export const language = z.string().check(z.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/));
export const fraction = z.number().check(z.minimum(0), z.maximum(1));
export const positiveInteger = z.int().check(z.minimum(1), z.maximum(1_000_000));
export const labels = z.record(language, text);

export const format = z.enum(['inline', 'sticky', 'slide-in', 'overlay']);
export const formats = z.array(format).check(z.minLength(1));
export const sensitivity = z.enum(['neutral', 'personal', 'intimate', 'special']);
