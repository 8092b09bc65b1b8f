import * as z from 'zod/mini';
import {
  duration,
  formats,
  pagePattern,
  positiveDuration,
  positiveInteger,
  timeOfDay,
} from './schema-forms.js';

const window = z.union([
  z.literal(['session', 'lifetime']),
  positiveDuration,
  z.strictObject({
    calendar: z.enum(['day', 'week', 'month']),
    count: z.optional(positiveInteger),
    startsAt: z.optional(timeOfDay),
  }),
]);
const pause = z.union([z.literal('lifetime'), duration]);

const factor = z.optional(z.number().check(z.minimum(1), z.maximum(100)));
/** A part may weigh more than usual, never less. */
const weights = z.strictObject({
  flow: factor,
  combination: factor,
  explicitness: factor,
  narrowness: factor,
  covert: factor,
  format: factor,
  repetition: factor,
  surfaces: factor,
  tooSoon: factor,
  night: factor,
  topic: factor,
  price: factor,
});

/** The limits of the shop, a campaign or an offer differ only in the scopes they may name. */
export const limitsOf = <Scope extends string>(scopes: readonly [Scope, ...Scope[]]) => {
  const scope = z.enum(scopes);
  return z.strictObject({
    frequencyCaps: z.optional(
      z.nullable(
        z.array(
          z.strictObject({
            scope,
            max: positiveInteger,
            within: window,
            formats: z.optional(formats),
            counts: z.optional(z.enum(['impressions', 'viewable'])),
          }),
        ),
      ),
    ),
    fatigue: z.optional(
      z.nullable(
        z.strictObject({
          scope: z.optional(scope),
          afterDismissal: z.optional(z.array(pause)),
          ignored: z.optional(
            z.strictObject({
              after: positiveInteger,
              pause: positiveDuration,
              formats: z.optional(formats),
            }),
          ),
          resetBy: z.optional(z.array(z.enum(['click', 'conversion']))),
        }),
      ),
    ),
    afterConversion: z.optional(z.nullable(z.strictObject({ scope: z.optional(scope), pause }))),
    quietHours: z.optional(
      z.nullable(
        z.array(z.strictObject({ from: timeOfDay, to: timeOfDay, formats: z.optional(formats) })),
      ),
    ),
    quietPages: z.optional(z.nullable(z.array(pagePattern))),
    unobservedPages: z.optional(z.nullable(z.array(pagePattern))),
    warmUp: z.optional(
      z.nullable(z.strictObject({ pageViews: z.int().check(z.minimum(0), z.maximum(1000)) })),
    ),
    creepiness: z.optional(
      z.nullable(
        z.strictObject({
          limit: z.optional(z.number().check(z.minimum(0), z.maximum(100))),
          block: z.optional(z.number().check(z.minimum(0), z.maximum(100))),
          dailyBudget: z.optional(z.nullable(z.number().check(z.minimum(0), z.maximum(10_000)))),
          weights: z.optional(weights),
        }),
      ),
    ),
  });
};
