import type { Condition, Config, OfferConfig } from '../../../src/model/config.js';

const TOP_LEVEL = [
  'version',
  'shop',
  'preset',
  'paused',
  'validUntil',
  'responsible',
  'requireApproval',
  'consent',
  'signals',
  'topics',
  'limits',
  'holdout',
  'explore',
  'campaigns',
  'offers',
];

/** Whether the config as a whole can be used; only what the generators break is looked at. */
export function isUsableConfig(config: Config): boolean {
  return (
    config.version === 1 &&
    typeof config.shop?.name === 'string' &&
    Object.keys(config).every((key) => key.startsWith('$') || TOP_LEVEL.includes(key))
  );
}

/** Offers that may be candidates, each with the creatives that are left of it. */
export function validOffers(config: Config): readonly OfferConfig[] {
  const valid = known.get(config) ?? findValidOffers(config);
  known.set(config, valid);
  return valid;
}

/** Asked for every event: worked out once for each config. */
const known = new WeakMap<Config, readonly OfferConfig[]>();

function findValidOffers(config: Config): OfferConfig[] {
  const seen = new Set<string>();
  return (config.offers ?? []).flatMap((offer) => {
    const isSecond = seen.has(offer.id);
    seen.add(offer.id);
    const creatives = validCreatives(config, offer);
    if (isSecond || creatives.length === 0 || !hasSoundReferences(config, offer)) return [];
    return [{ ...offer, creatives }];
  });
}

function validCreatives(config: Config, offer: OfferConfig): OfferConfig['creatives'] {
  const ids = offer.creatives.map(({ id }) => id);
  return offer.creatives.filter(
    ({ id, uses = [] }, index) => ids.indexOf(id) === index && uses.every(isDeclaredIn(config)),
  );
}

function hasSoundReferences(config: Config, offer: OfferConfig): boolean {
  const named = [
    ...signalsOf(offer.audience),
    ...(offer.about?.signal ? [offer.about.signal] : []),
  ];
  const hasCampaign =
    offer.campaign === undefined || Object.hasOwn(config.campaigns ?? {}, offer.campaign);
  return hasCampaign && named.every(isDeclaredIn(config));
}

const isDeclaredIn = (config: Config) => (signal: string) =>
  Object.hasOwn(config.signals ?? {}, signal);

function signalsOf(condition: Condition | undefined): string[] {
  if (!condition) return [];
  if ('all' in condition) return condition.all.flatMap(signalsOf);
  if ('any' in condition) return condition.any.flatMap(signalsOf);
  if ('not' in condition) return signalsOf(condition.not);
  return [condition.signal];
}
