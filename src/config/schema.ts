import * as z from 'zod/mini';
import { consentSource } from './schema-consent.js';
import {
  dayOrInstant,
  format,
  fraction,
  id,
  labels,
  language,
  positiveDuration,
  positiveInteger,
  sensitivity,
  shortText,
  text,
  url,
} from './schema-forms.js';
import { limitsOf } from './schema-limits.js';
import { protection } from './schema-protection.js';
import { accountConfig, dataLayerConfig, signalFrom } from './schema-signal.js';

/**
 * The only definition of the config (version 1).
 *
 * Everything else is derived from it: the TypeScript types (`model/config.ts`), the editor's
 * `config.schema.json`, the checker's findings, and the compact shape that the script tag
 * validates with (`shape.generated.ts`). What a part of its own is stands in a `schema-*.ts` beside this file.
 *
 * Rules that need more than one value at a time (an offer that names an undeclared signal,
 * quiet hours that start when they end) stand in `core/config/references.ts`: the page and the
 * checker run the same code for them.
 */

const signal = z.strictObject({
  derivation: z.optional(z.enum(['contextual', 'stated', 'purchase', 'observed', 'inferred'])),
  origin: z.optional(z.enum(['first-party', 'partner', 'third-party', 'unknown'])),
  sensitivity: z.optional(sensitivity),
  domain: z.optional(shortText),
  halfLife: z.optional(positiveDuration),
  keep: z.optional(positiveDuration),
  holds: z.optional(z.enum(['one', 'many'])),
  values: z.optional(
    z.union([z.array(shortText), z.string().check(z.maxLength(200)), z.record(shortText, labels)]),
  ),
  noticeable: z.optional(z.boolean()),
  kind: z.optional(
    z.enum(['life-event', 'finance', 'precise-location', 'biometric', 'emotion', 'proxy']),
  ),
  consented: z.optional(z.boolean()),
  label: z.optional(labels),
  from: z.optional(signalFrom),
});

const topic = z.strictObject({
  parent: z.optional(id),
  sensitivity: z.optional(sensitivity),
  label: z.optional(labels),
});

const campaign = z.strictObject({
  topic: z.optional(id),
  priority: z.optional(z.int().check(z.minimum(-1000), z.maximum(1000))),
  from: z.optional(dayOrInstant),
  to: z.optional(dayOrInstant),
  share: z.optional(fraction),
  holdout: z.optional(fraction),
  payer: z.optional(text),
  limits: z.optional(limitsOf(['campaign', 'offer'])),
});

const leaf = z.strictObject({
  signal: id,
  equals: z.optional(shortText),
  interest: z.optional(z.strictObject({ atLeast: z.number().check(z.gt(0), z.maximum(1000)) })),
});
type Condition =
  | z.infer<typeof leaf>
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition };
const condition: z.ZodMiniType<Condition> = z.lazy(() =>
  z.union([
    leaf,
    z.strictObject({ all: z.array(condition).check(z.minLength(1)) }),
    z.strictObject({ any: z.array(condition).check(z.minLength(1)) }),
    z.strictObject({ not: condition }),
  ]),
);

const when = z.union([
  z.strictObject({ trigger: z.literal(['page-view', 'exit-intent']) }),
  z.strictObject({ trigger: z.literal(['dwell', 'idle']), value: positiveDuration }),
  z.strictObject({ trigger: z.literal('scroll'), value: fraction }),
  z.strictObject({ trigger: z.literal('event'), value: shortText }),
  z.strictObject({
    trigger: z.literal('interest-peak'),
    value: z.optional(z.number().check(z.minimum(0), z.maximum(1000))),
  }),
]);

const creative = z.strictObject({
  id,
  explicitness: z.optional(z.enum(['generic', 'category', 'product', 'behaviour', 'identity'])),
  uses: z.optional(z.array(id)),
  format: z.optional(format),
  lang: z.optional(language),
});

const offer = z.strictObject({
  id,
  label: z.optional(labels),
  campaign: z.optional(id),
  class: z.optional(z.literal('service')),
  placements: z.array(id).check(z.minLength(1)),
  format: z.optional(format),
  audience: z.optional(condition),
  about: z.optional(
    z.strictObject({
      signal: z.optional(id),
      value: z.optional(shortText),
      product: z.optional(shortText),
    }),
  ),
  when: z.optional(when),
  creatives: z.array(creative).check(z.minLength(1)),
  price: z.optional(z.enum(['standard', 'lower-disclosed'])),
  payer: z.optional(text),
  endsAt: z.optional(dayOrInstant),
  audienceSize: z.optional(positiveInteger),
  replenish: z.optional(positiveDuration),
  topicSensitivity: z.optional(sensitivity),
  generatedBy: z.optional(z.enum(['human', 'machine'])),
  approved: z.optional(z.strictObject({ by: text, on: dayOrInstant, text: z.optional(shortText) })),
  limits: z.optional(limitsOf(['offer'])),
});

export const configSchema = z.strictObject({
  version: z.literal(1),
  shop: z.strictObject({
    name: text,
    privacyUrl: z.optional(url),
    contact: z.optional(text),
    timeZone: z.optional(shortText),
    tone: z.optional(z.enum(['formal', 'informal'])),
  }),
  preset: z.optional(z.enum(['gentle', 'balanced', 'bold', 'none'])),
  paused: z.optional(z.union([z.boolean(), z.literal('personal')])),
  validUntil: z.optional(dayOrInstant),
  responsible: z.optional(text),
  requireApproval: z.optional(z.boolean()),
  consent: z.optional(z.strictObject({ sources: z.array(consentSource) })),
  signals: z.optional(z.record(id, signal)),
  dataLayer: z.optional(dataLayerConfig),
  account: z.optional(accountConfig),
  topics: z.optional(z.record(id, topic)),
  protection: z.optional(protection),
  limits: z.optional(limitsOf(['everything', 'placement', 'topic', 'campaign', 'offer'])),
  holdout: z.optional(fraction),
  explore: z.optional(fraction),
  campaigns: z.optional(z.record(id, campaign)),
  offers: z.optional(z.array(offer)),
});
