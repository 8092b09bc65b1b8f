import type { Condition, Config, Limits, OfferConfig } from '../../model/config.js';
import type { Problem, ProblemCode } from '../../model/problem.js';
import { HOUR_MS } from '../time/duration.js';
import type { Zone } from '../time/zone.js';

type Path = Problem['path'];
type Report = (code: ProblemCode, ...path: Path) => void;

/**
 * What no single value shows: dates that do not exist, names that point nowhere. The shape of the
 * config was found valid before; `declared` still holds what was dropped as invalid.
 */
export function checkReferences(config: Config, declared: Config, zone: Zone): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (code, ...path) => problems.push({ code, path });
  const { shop, validUntil, limits } = config;
  try {
    if (shop.timeZone) zone(0, shop.timeZone);
  } catch {
    report('NO_SUCH_TIME_ZONE', 'shop', 'timeZone');
  }
  checkDate(validUntil, report, 'validUntil');
  checkLimits(limits, report, 'limits');
  for (const [name, { values }] of Object.entries(config.signals ?? {})) {
    if (typeof values === 'string' && !isPattern(values)) {
      report('NO_SUCH_PATTERN', 'signals', name, 'values');
    }
  }
  const topics = config.topics ?? {};
  for (const name of Object.keys(topics)) {
    if (isCycle(topics, name)) report('TOPIC_CYCLE', 'topics', name, 'parent');
  }
  for (const [name, campaign] of Object.entries(config.campaigns ?? {})) {
    const { from, to, topic } = campaign;
    checkDate(from, report, 'campaigns', name, 'from');
    checkDate(to, report, 'campaigns', name, 'to');
    // Where one is a day and the other a timestamp, zones decide: only what no zone allows is wrong.
    const slackMs = from && to && from.length > 10 !== to.length > 10 ? 36 * HOUR_MS : 0;
    if (Date.parse(from!) > Date.parse(to!) + slackMs) {
      report('ENDS_BEFORE_START', 'campaigns', name, 'to');
    }
    if (isDropped(topic, topics, declared.topics)) {
      report('REFERS_TO_INVALID', 'campaigns', name, 'topic');
    }
    checkLimits(campaign.limits, report, 'campaigns', name, 'limits');
  }
  const ids = new Set<string>();
  config.offers?.forEach((offer, index) => {
    // A dropped offer leaves its place empty, so that paths stay those of the file.
    if (!offer) return;
    if (ids.has(offer.id)) report('DUPLICATE_ID', 'offers', index, 'id');
    ids.add(offer.id);
    checkOffer(offer, config, declared, (code, ...path) => report(code, 'offers', index, ...path));
  });
  return problems;
}

function checkOffer(offer: OfferConfig, config: Config, declared: Config, report: Report): void {
  const { campaigns = {}, signals = {} } = config;
  const refer = (name: string, ...path: Path): void => {
    if (Object.hasOwn(signals, name)) return;
    const wasDeclared = isDropped(name, signals, declared.signals);
    report(wasDeclared ? 'REFERS_TO_INVALID' : 'UNDECLARED_SIGNAL', ...path);
  };
  if (offer.campaign !== undefined && !Object.hasOwn(campaigns, offer.campaign)) {
    const wasDeclared = isDropped(offer.campaign, campaigns, declared.campaigns);
    report(wasDeclared ? 'REFERS_TO_INVALID' : 'UNKNOWN_CAMPAIGN', 'campaign');
  }
  checkDate(offer.endsAt, report, 'endsAt');
  checkDate(offer.approved?.on, report, 'approved', 'on');
  checkLimits(offer.limits, report, 'limits');
  if (offer.about?.signal) refer(offer.about.signal, 'about', 'signal');
  if (offer.audience) checkCondition(offer.audience, refer, report, ['audience']);
  const ids = new Set<string>();
  offer.creatives.forEach((creative, index) => {
    if (!creative) return;
    if (ids.has(creative.id)) report('DUPLICATE_ID', 'creatives', index, 'id');
    ids.add(creative.id);
    creative.uses?.forEach((name, use) => {
      refer(name, 'creatives', index, 'uses', use);
    });
  });
  if (!ids.size) report('NO_VALID_CREATIVE', 'creatives');
}

function checkCondition(
  condition: Condition,
  refer: (name: string, ...path: Path) => void,
  report: Report,
  path: Path,
): void {
  if ('signal' in condition) {
    refer(condition.signal, ...path, 'signal');
    if (condition.equals === undefined && !condition.interest) report('EMPTY_CONDITION', ...path);
  } else if ('not' in condition) checkCondition(condition.not, refer, report, [...path, 'not']);
  else {
    const key = 'all' in condition ? 'all' : 'any';
    const parts = 'all' in condition ? condition.all : condition.any;
    parts.forEach((part, index) => {
      checkCondition(part, refer, report, [...path, key, index]);
    });
  }
}

function checkLimits(limits: Limits | undefined, report: Report, ...path: Path): void {
  limits?.quietHours?.forEach(({ from, to }, index) => {
    if (from === to) report('EMPTY_QUIET_HOURS', ...path, 'quietHours', index, 'to');
  });
  const { limit = 0, block = Infinity } = limits?.creepiness ?? {};
  if (limit > block) report('LIMIT_ABOVE_BLOCK', ...path, 'creepiness', 'limit');
}

/** 31 February has the form of a date, and is none. */
function checkDate(text: string | undefined, report: Report, ...path: Path): void {
  if (text === undefined) return;
  const [year, month, day] = text.split(/[-T]/).map(Number) as [number, number, number];
  if (new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== day) {
    report('NO_SUCH_DATE', ...path);
  }
}

function isPattern(text: string): boolean {
  try {
    return Boolean(new RegExp(text));
  } catch {
    return false;
  }
}

function isCycle(topics: NonNullable<Config['topics']>, name: string): boolean {
  const seen = new Set<string>();
  for (
    let at: string | undefined = name;
    at;
    at = Object.hasOwn(topics, at) ? topics[at]!.parent : ''
  ) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}

/** True where the file declares a name, and what it declares was found invalid. */
const isDropped = (name: string | undefined, valid: object, declared: object = {}): boolean =>
  name !== undefined && Object.hasOwn(declared, name) && !Object.hasOwn(valid, name);
