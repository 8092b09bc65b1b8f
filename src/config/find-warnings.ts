import { compileSignals } from '../core/config/compile-signals.js';
import type { CampaignConfig, Condition, Config, OfferConfig } from '../model/config.js';
import type { Finding, Path } from './finding.js';
import { nearestWord } from './nearest-word.js';
import { WARNING_WORDS, type Words } from './words.js';

type Warn = (words: Words, ...path: Path) => void;

/**
 * What is valid and still worth a look. Parts that are not sound are left out: their errors say
 * enough.
 * @param at epoch ms of today; without it nothing is over.
 */
export function findWarnings(
  value: unknown,
  isSound: (path: Path) => boolean,
  at: number | undefined,
): Finding[] {
  const warnings: Finding[] = [];
  const warn: Warn = (words, ...path) => warnings.push({ severity: 'warning', path, ...words });
  const config = soundParts(value as Config, isSound);
  if (!config.consent?.sources.length) warn(WARNING_WORDS.noConsentSource(), 'consent');
  if (config.validUntil && isOver(config.validUntil, at)) {
    warn(WARNING_WORDS.configOver(config.validUntil), 'validUntil');
  }
  warnOfScore(config.limits, warn, 'limits');
  if (config.limits?.afterConversion?.scope === 'placement') {
    warn(WARNING_WORDS.noPlaceOfPurchase(), 'limits', 'afterConversion', 'scope');
  }
  for (const [id, { limits }] of Object.entries(config.campaigns ?? {})) {
    warnOfScore(limits, warn, 'campaigns', id, 'limits');
  }
  config.offers?.forEach((offer, index) => {
    if (isSound(['offers', index])) {
      warnOfOffer(offer, config, at, (words, ...path) => warn(words, 'offers', index, ...path));
    }
  });
  return warnings;
}

/** Offers stay at their index, which paths name; all else that is not sound goes. */
function soundParts(config: Config, isSound: (path: Path) => boolean): Config {
  const sound = <T>(part: string, entries: Readonly<Record<string, T>> = {}): Record<string, T> =>
    Object.fromEntries(Object.entries(entries).filter(([name]) => isSound([part, name])));
  return {
    ...config,
    signals: sound('signals', config.signals),
    campaigns: sound('campaigns', config.campaigns),
  };
}

/** True where the day is over in every time zone. */
function isOver(dayOrInstant: string, at: number | undefined): boolean {
  const isDay = dayOrInstant.length === 10;
  // A day ends last in the zone twelve hours behind.
  return at !== undefined && at >= Date.parse(dayOrInstant) + (isDay ? 36 * 3_600_000 : 0);
}

function warnOfScore(limits: Config['limits'], warn: Warn, ...path: Path): void {
  if (limits?.creepiness) warn(WARNING_WORDS.notScored(), ...path, 'creepiness');
}

function warnOfOffer(offer: OfferConfig, config: Config, at: number | undefined, warn: Warn): void {
  warnOfScore(offer.limits, warn, 'limits');
  warnOfLadder(offer, config, warn);
  if (offer.audience) warnOfCondition(offer.audience, config, warn, ['audience']);
  const campaign = offer.campaign === undefined ? undefined : config.campaigns?.[offer.campaign];
  if (campaign) warnOfCampaign(offer.campaign!, campaign, at, warn);
  const { preset = 'balanced', requireApproval = preset !== 'none' } = config;
  if (offer.when?.trigger === 'interest-peak' && !offer.about?.signal) {
    warn(WARNING_WORDS.neverAtPeak(), 'when');
  }
  if (requireApproval && !offer.approved) warn(WARNING_WORDS.notApproved());
  if (offer.class !== 'service') {
    if (config.holdout === 1) warn(WARNING_WORDS.allWithheld('the shop'));
    if (campaign?.holdout === 1) {
      warn(WARNING_WORDS.allWithheld(`its campaign "${offer.campaign}"`), 'campaign');
    }
  }
}

/** What is too personal for somebody should have something else to fall back to. */
function warnOfLadder({ creatives }: OfferConfig, { signals = {} }: Config, warn: Warn): void {
  const last = creatives.length - 1;
  const { id, uses = [] } = creatives[last]!;
  const stored = uses.filter((name) => signals[name]?.derivation !== 'contextual');
  if (stored.length > 0) warn(WARNING_WORDS.noImpersonalEnd(id, stored), 'creatives', last);
}

function warnOfCampaign(
  id: string,
  { to, share }: CampaignConfig,
  at: number | undefined,
  warn: Warn,
): void {
  if (to !== undefined && isOver(to, at)) warn(WARNING_WORDS.campaignOver(id, to), 'campaign');
  if (share === 0) warn(WARNING_WORDS.noShare(id), 'campaign');
}

/** A value that its signal refuses is never stored, so the condition waits for ever. */
function warnOfCondition(condition: Condition, config: Config, warn: Warn, path: Path): void {
  if ('signal' in condition) {
    const { signal: name, equals } = condition;
    const declared = config.signals?.[name];
    if (equals === undefined || !declared || declared.derivation === 'contextual') return;
    if (
      compileSignals({ [name]: declared })
        .get(name)!
        .accepts(equals)
    )
      return;
    const { values } = declared;
    const known = Array.isArray(values) ? values : Object.keys(Object(values));
    const nearest = typeof values === 'string' ? undefined : nearestWord(equals, known);
    warn(WARNING_WORDS.neverStored(name, equals, nearest), ...path, 'equals');
  } else if ('not' in condition) warnOfCondition(condition.not, config, warn, [...path, 'not']);
  else {
    const key = 'all' in condition ? 'all' : 'any';
    const parts = 'all' in condition ? condition.all : condition.any;
    parts.forEach((part, index) => {
      warnOfCondition(part, config, warn, [...path, key, index]);
    });
  }
}
