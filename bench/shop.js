const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export const PLACEMENT = 'home';

/** What the shopper looked at last, and what they bought: signals that hold one value. */
export const SHOPPER = { category: 'running', bought: 'rain-jacket' };

/** Each condition has two parts: a signal equals one value, and another does not equal one. */
const AUDIENCES = {
  // Only the last of the file matches.
  last: (index, count) => (index === count - 1 ? SHOPPER.category : `category-${index}`),
  all: () => SHOPPER.category,
  none: (index) => `category-${index}`,
};

/** @typedef {keyof typeof AUDIENCES} Matching which of the candidates match the shopper */

/**
 * The conditions that all contenders get, each in its own language.
 * @param {number} count
 * @param {Matching} matching
 */
export const createConditions = (count, matching) =>
  Array.from({ length: count }, (_, index) => ({
    offer: `offer-${index}`,
    category: AUDIENCES[matching](index, count),
    notBought: `product-${index}`,
  }));

/** A config of ours; beside its audience each offer has a frequency cap, which has room. */
export const createConfig = (conditions) => ({
  version: 1,
  shop: { name: 'Laufladen' },
  preset: 'none',
  consent: { sources: [{ source: 'manual' }] },
  signals: {
    category: { derivation: 'observed', origin: 'first-party', holds: 'one', keep: '60d' },
    bought: { derivation: 'purchase', origin: 'first-party', holds: 'one', keep: '60d' },
  },
  offers: conditions.map(({ offer, category, notBought }) => ({
    id: offer,
    placements: [PLACEMENT],
    audience: {
      all: [
        { signal: 'category', equals: category },
        { not: { signal: 'bought', equals: notBought } },
      ],
    },
    creatives: [{ id: 'category', explicitness: 'category', uses: ['category'] }],
    limits: { frequencyCaps: [{ scope: 'offer', max: 2, within: '7d' }] },
  })),
});

/** Who may be shown something personal, and could learn why. */
export const createRequest = (at) => ({
  at,
  placement: PLACEMENT,
  path: '/',
  trigger: 'page-view',
  timeZone: 'Europe/Berlin',
  why: 'on-tap',
  consent: { storage: 'granted', personalisation: 'granted' },
});

/**
 * What a shopper did in the month before `at`: of ten events six are viewable impressions (so two
 * calls, one entry), three signals and a click. The newest impression is the last offer's, inside
 * the window of its cap, which leaves room for one more; all others are outside.
 * @param {{ at: number, events: number, candidates: number }} options
 */
export function createEvents({ at, events, candidates }) {
  const list = [];
  const show = (impression, index, happened) => {
    const offer = `offer-${index % candidates}`;
    const shown = { offer, creative: 'category', placement: PLACEMENT, impression };
    list.push({ ...shown, type: 'impression', at: happened });
    list.push({ ...shown, type: 'viewable-impression', at: happened + 2000 });
  };
  const signal = (name, value, happened) =>
    list.push({ type: 'signal', name, value, source: 'page', at: happened });
  for (let index = 0; index < events - 3; index++) {
    // From 29 days ago to 8 days ago.
    const happened = at - 29 * DAY_MS + Math.floor((index / events) * 21 * DAY_MS);
    if (index % 10 < 6) show(`i${index}`, index, happened);
    else if (index % 10 < 9) signal('category', `category-${index % 7}`, happened);
    else {
      const offer = `offer-${(index - 4) % candidates}`;
      list.push({ type: 'click', offer, impression: `i${index - 4}`, at: happened });
    }
  }
  show('newest', candidates - 1, at - DAY_MS);
  signal('bought', SHOPPER.bought, at - 3 * HOUR_MS);
  signal('category', SHOPPER.category, at - 2 * HOUR_MS);
  return list;
}
