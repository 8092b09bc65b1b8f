import { REASON_CODES, type ReasonCode } from '../../../src/model/reason-codes.js';
import { boundaryOfDate } from './calendar-windows.js';
import { inputOfRung } from './creepiness-input.js';
import { type OracleScore, scoreByOracle, VETOES, vetoesByOracle } from './creepiness-score.js';
import { DAY } from './durations.js';
import type { ImpressionFact } from './facts-of-history.js';
import { isPersonal } from './flows-and-audience.js';
import { isCounted } from './frequency-caps.js';
import { onceForRung } from './once-for-rung.js';
import { topicsOfCampaign } from './topics-of-offer.js';
import { configuredLimits, isLeverOn, limitsFor, type Rung, type World } from './world.js';

/** Verdict and score of a rung, thresholds of all levels and the shopper's own included. */
export const scoreOfRung = onceForRung(
  (world, rung, at, latest): OracleScore =>
    scoreByOracle(inputOfRung(world, rung, at, latest), thresholdsFor(world, rung)),
);

/** Nothing personal appears where the shopper could not learn why. */
export const isUnexplained = (world: World, rung: Rung) =>
  world.request.why === 'none' && isPersonal(world, rung);

/** Whether points or floors hold the rung back at `at`, and all the time until `latest`. */
export function isTooPersonal(world: World, rung: Rung, at: number, latest = at): boolean {
  if (!isPersonal(world, rung)) return false;
  return scoreOfRung(world, rung, at, latest).unvetoed.verdict !== 'allow';
}

/** Whether something that is used is past six half-lives, all the time until `latest`. */
export function isExpired(world: World, rung: Rung, at: number, latest = at): boolean {
  return scoreOfRung(world, rung, at, latest).vetoes.includes('EXPIRED');
}

/** Scores are multiples of 0.1, and are summed as such. */
export function isBudgetSpent(world: World, rung: Rung, at: number, latest = at): boolean {
  if (!isPersonal(world, rung)) return false;
  const budget = budgetFor(world, rung);
  if (budget === Number.POSITIVE_INFINITY) return false;
  const shown = world.facts.impressions
    .filter((each) => each.at > latest - DAY && isCounted(each, 'impressions', latest))
    .map(({ score = 0 }) => score);
  const { unvetoed } = scoreOfRung(world, rung, at, latest);
  const tenths = [...shown, unvetoed.score].map((score) => Math.round(score * 10));
  return tenths.reduce((sum, one) => sum + one, 0) > budget * 10 + 1e-6;
}

/**
 * The first instant from `from` to `to` at which neither age nor points nor budget hold it back.
 * Halves the time, and leaves out every half in which even the mildest input is too much.
 */
export function firstTactful(
  world: World,
  rung: Rung,
  from: number,
  to: number,
): number | undefined {
  const isRefused = [isExpired, isTooPersonal, isBudgetSpent].some((refuses) =>
    refuses(world, rung, from, to),
  );
  if (isRefused) return undefined;
  if (from === to) return from;
  const middle = Math.floor((from + to) / 2);
  return firstTactful(world, rung, from, middle) ?? firstTactful(world, rung, middle + 1, to);
}

/** Whether the shopper's own slider takes away what stays, as every choice of theirs does. */
export function isAboveSlider(world: World, rung: Rung, { score = 0 }: ImpressionFact): boolean {
  return isPersonal(world, rung) && score >= sliderOf(world);
}

const sliderOf = ({ facts }: World) => facts.tightenings.at(-1)?.level ?? Number.POSITIVE_INFINITY;

const levelsFor = (world: World, { offer }: Rung) =>
  [configuredLimits(world), ...limitsFor(world, offer).slice(1)].map(
    ({ creepiness }) => creepiness ?? {},
  );

function thresholdsFor(world: World, rung: Rung) {
  const levels = levelsFor(world, rung);
  const least = (key: 'limit' | 'block') =>
    Math.min(sliderOf(world), ...levels.map((level) => level[key] ?? 100));
  return { limit: least('limit'), block: least('block') };
}

const budgetFor = (world: World, rung: Rung) =>
  Math.min(
    ...levelsFor(world, rung).map(({ dailyBudget }) => dailyBudget ?? Number.POSITIVE_INFINITY),
  );

type VetoCode = Extract<ReasonCode, `VETO_${string}`>;
/** These bind whatever is personal, also where the signals that it would use hold nothing. */
const ABOUT_THE_SHOPPER = ['MINOR', 'VULNERABLE', 'CONSENT', 'SWITCHED_OFF'] as const;

/** Vetoes that are reasons; for the others another reason is given before. */
export const VETO_CODES = VETOES.map((name) => `VETO_${name}`).filter((code) =>
  REASON_CODES.some((known) => known === code),
) as readonly VetoCode[];

const LASTING_VETOES = VETO_CODES.filter(
  (code) => code !== 'VETO_BOUGHT' && code !== 'VETO_EXPIRED',
);

/** Vetoes that the passing of time does not lift. */
export function lastingVetoes(world: World, rung: Rung, at: number): VetoCode[] {
  const { offer } = rung;
  const input = inputOfRung(world, rung, at);
  const isClosed: Readonly<Record<(typeof ABOUT_THE_SHOPPER)[number], boolean>> = {
    MINOR: isFlagged(world, 'minor'),
    VULNERABLE: isFlagged(world, 'vulnerable'),
    CONSENT: !world.hasPersonalisation,
    SWITCHED_OFF: isLeverOn(world, 'switched off'),
  };
  const vetoes = vetoesByOracle({
    ...input,
    creative: { ...input.creative, urgencyWithoutEnd: hasEnded(world, rung, at) },
    history: {
      ...input.history,
      muted:
        isLeverOn(world, `offer ${offer.id}`) ||
        topicsOfCampaign(world.config, offer.campaign).some((topic) =>
          isLeverOn(world, `topic ${topic}`),
        ),
    },
    context: {
      ...input.context,
      globalPrivacyControl: isPersonal(world, rung) && hasPrivacyControl(world),
    },
  });
  const personal = ABOUT_THE_SHOPPER.filter((name) => isClosed[name] && isPersonal(world, rung));
  return LASTING_VETOES.filter((code) =>
    [...vetoes, ...personal].some((name) => `VETO_${name}` === code),
  );
}

const NO = ['undefined', 'null', 'false', '0', 'no', ''];
const isFlagged = ({ request }: World, name: string) =>
  !NO.includes(`${request.context?.[name]}`.trim().toLowerCase());

const hasPrivacyControl = (world: World) =>
  world.hasPrivacyControl || isFlagged(world, 'globalPrivacyControl');

const hasEnded = ({ config, zone }: World, { offer: { endsAt } }: Rung, at: number) =>
  endsAt !== undefined && at >= boundaryOfDate(endsAt, 'end', config.shop.timeZone ?? zone);
