import type { Circumstance } from '../../../src/model/explanation.js';
import type { ImpressionFact, ReactionFact } from './facts-of-history.js';
import { type Perturbation, tells, tellsOf, withFacts } from './perturbation.js';
import { limitsFor, type World } from './world.js';

/** What the shopper chose, saw and did. */
export const perturbationsOfShopper = (world: World): Perturbation[] => [
  ...choices(world),
  ...shown(world),
  ...done(world, 'dismissal', 'hidden', { isDismissed: false }),
  ...done(world, 'click', 'clicked', { isClicked: false }),
  ...conversions(world),
  ...pagesViewed(world),
];

function choices({ facts: { levers, tightenings } }: World): Perturbation[] {
  const isMeant = (lever: string) => (of: Circumstance) => {
    if (of.kind === 'muted') return lever === `offer ${of.offer}`;
    if (of.kind === 'resting') return lever === `topic ${of.topic}`;
    return lever === 'switched off' && of.kind === 'off';
  };
  const taken = [...new Set(levers.map(({ lever }) => lever))].map(
    (lever): Perturbation => ({
      name: `choice: ${lever}`,
      isTold: tells(isMeant(lever)),
      without: (world) =>
        withFacts(world, { levers: world.facts.levers.filter((of) => of.lever !== lever) }),
    }),
  );
  const slider: Perturbation = {
    name: 'choice: slider',
    isTold: tellsOf('level'),
    without: (world) => withFacts(world, { tightenings: [] }),
  };
  return tightenings.length === 0 ? taken : [...taken, slider];
}

const shown = ({ facts }: World): Perturbation[] =>
  [...new Set(facts.impressions.map(({ offer }) => offer))].map((offer) => ({
    name: `shown: ${offer}`,
    isTold: tells((of) => of.kind === 'shown' && of.offer === offer),
    without: (world) =>
      withFacts(world, { impressions: world.facts.impressions.filter((of) => of.offer !== offer) }),
  }));

/** @param undone what impressions of the offer are without it. */
function done(
  { facts }: World,
  type: ReactionFact['type'],
  kind: 'hidden' | 'clicked',
  undone: Partial<ImpressionFact>,
): Perturbation[] {
  const offers = facts.reactions.flatMap((of) => (of.type === type ? of.offers : []));
  return [...new Set(offers)].map((offer) => ({
    name: `${type}: ${offer}`,
    isTold: tells((of) => of.kind === kind && of.offer === offer),
    without: (world) =>
      withFacts(world, {
        reactions: world.facts.reactions.filter(
          (of) => of.type !== type || !of.offers.includes(offer),
        ),
        impressions: world.facts.impressions.map((of) =>
          of.offer === offer ? { ...of, ...undone } : of,
        ),
      }),
  }));
}

const conversions = ({ facts }: World): Perturbation[] =>
  facts.reactions
    .filter(({ type }) => type === 'conversion')
    .map((conversion, index) => {
      const { offers, campaigns, products, at } = conversion;
      const isCredited = (of: string): boolean =>
        offers.includes(of) || campaigns.some((key) => key.slice(key.indexOf(':') + 1) === of);
      // By what they are: another fact may have been taken away before.
      const isThis = (of: ReactionFact): boolean =>
        of.type === 'conversion' && of.at === at && of.products === products;
      return {
        name: `conversion ${index}`,
        isTold: tells((of) =>
          of.kind === 'converted'
            ? isCredited(of.of)
            : of.kind === 'purchase' && products.includes(of.product),
        ),
        without: (world) =>
          withFacts(world, { reactions: world.facts.reactions.filter((of) => !isThis(of)) }),
      };
    });

function pagesViewed(world: World): Perturbation[] {
  const { offers = [] } = world.config;
  const asked = offers.flatMap((offer) =>
    limitsFor(world, offer).map(({ warmUp }) => warmUp?.pageViews ?? 0),
  );
  const most = Math.max(0, ...asked);
  if (most === 0) return [];
  return [0, most].map((views) => ({
    name: `${views} pages viewed`,
    isTold: tellsOf('page-views'),
    without: (then) => {
      const at = Number(then.request.at);
      return withFacts(then, { pageViews: Array.from({ length: views }, () => ({ at })) });
    },
  }));
}
