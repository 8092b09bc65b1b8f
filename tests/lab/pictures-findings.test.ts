import { describe, expect, test } from 'vitest';
import { busiestDay } from '../../demo/lab/pictures/busiest-day.js';
import { campaignReach } from '../../demo/lab/pictures/campaign-reach.js';
import type { Comparison } from '../../demo/lab/pictures/comparison.js';
import { howPersonal } from '../../demo/lab/pictures/how-personal.js';
import { impressionsADay } from '../../demo/lab/pictures/impressions-a-day.js';
import { picturesDe } from '../../demo/lab/pictures/messages.de.js';
import { picturesEn } from '../../demo/lab/pictures/messages.en.js';
import type { Picture } from '../../demo/lab/pictures/picture.js';
import { PICTURES } from '../../demo/lab/pictures/pictures.js';
import { priceOfLimits } from '../../demo/lab/pictures/price-of-limits.js';
import { sawNothing } from '../../demo/lab/pictures/saw-nothing.js';
import { emptyTally, type Tally } from '../../src/simulation/tally.js';

const CONTEXT = { isSynthetic: true, assumptions: '' };
const CAMPAIGN = { clicked: 0, closed: 0, withheld: 0 };
const BEFORE: Tally = {
  ...emptyTally(),
  shoppers: 1000,
  reached: 840,
  shown: 4000,
  personal: 2400,
  busiestDays: { 0: 160, 1: 500, 4: 250, 6: 50, 8: 40 },
  days: { 19205: { shown: 1500, pageViews: 9 }, 19206: { shown: 2500, pageViews: 9 } },
  scores: { 0: 1600, 34: 2360, 46: 40 },
  campaigns: { spring: { ...CAMPAIGN, shown: 900, reached: 300, frequency: { 3: 300 } } },
};
const NOW: Tally = {
  ...BEFORE,
  shown: 3000,
  personal: 1500,
  busiestDays: { 0: 160, 1: 540, 4: 300 },
  days: { 19205: { shown: 1000, pageViews: 9 }, 19206: { shown: 2000, pageViews: 9 } },
  scores: { 0: 1500, 34: 1500 },
  campaigns: { spring: { ...CAMPAIGN, shown: 600, reached: 300, frequency: { 2: 300 } } },
};
const SAME: Comparison = { before: BEFORE, now: BEFORE, prices: [], expected: 1000 };
const EDITED: Comparison = {
  ...SAME,
  now: NOW,
  prices: [
    {
      place: '/limits/frequencyCaps/0',
      sentence: 'At most 4 offers in 24 hours',
      shoppers: 1000,
      heldBack: 3610,
      shown: 3000,
      closed: 300,
      reached: 840,
      without: { shown: 3550, closed: 254, reached: 840 },
    },
    {
      place: '/limits/warmUp',
      sentence: 'Nothing before page 2 of a visit',
      shoppers: 1000,
      heldBack: 0,
      shown: 3000,
      closed: 300,
      reached: 840,
      without: { shown: 3000, closed: 300, reached: 840 },
    },
  ],
};

const say = (picture: Picture, comparison: Comparison): string[] =>
  [picturesEn, picturesDe].map((words) => picture.show(comparison, CONTEXT, words).finding);

describe('each picture says in a sentence what is to be seen', () => {
  test('the busiest day', () => {
    expect(say(busiestDay, EDITED)).toEqual([
      '95 of 100 shoppers see at most 4 offers on their busiest day; before: 6.',
      '95 von 100 Personen sehen am vollsten Tag höchstens 4 Angebote; vorher: 6.',
    ]);
  });

  test('offers a day', () => {
    expect(say(impressionsADay, EDITED)).toEqual([
      'On average 100 shoppers together see 150 offers a day; before: 200. Most: 200, on 2 August 2022.',
      'Im Durchschnitt sehen 100 Personen zusammen 150 Angebote am Tag; vorher: 200. Am meisten: 200, am 2. August 2022.',
    ]);
  });

  test('how personal', () => {
    expect(say(howPersonal, EDITED)).toEqual([
      '99 of 100 offers shown have fewer than 35 of 100 points; as before. 50 of 100 use something about the shopper; before: 60.',
      '99 von 100 gezeigten Angeboten haben weniger als 35 von 100 Punkten; wie vorher. 50 von 100 verwenden etwas über die Person; vorher: 60.',
    ]);
  });

  test('limits', () => {
    expect(say(priceOfLimits, EDITED)).toEqual([
      '“At most 4 offers in 24 hours” holds back the most: 361 times for 100 shoppers. Without it: 55 more shown, 4.6 fewer closed. 1 of 2 limits changed nothing.',
      '„At most 4 offers in 24 hours“ hält am meisten zurück: 361-mal bei 100 Personen. Ohne diese Grenze: 55 mehr gezeigt, 4,6 weniger geschlossen. 1 von 2 Grenzen hat nichts verändert.',
    ]);
  });

  test('people who saw nothing', () => {
    expect(say(sawNothing, EDITED)).toEqual([
      '16 of 100 shoppers see no offer in the whole time; as before.',
      '16 von 100 Personen sehen in der ganzen Zeit kein Angebot; wie vorher.',
    ]);
  });

  test('campaigns', () => {
    expect(say(campaignReach, EDITED)).toEqual([
      '“spring” reaches the most: 30 of 100 shoppers; as before. “spring” is repeated the most: 2 times for each shopper reached; before: 3.',
      '„spring“ erreicht die meisten: 30 von 100 Personen; wie vorher. „spring“ wiederholt sich am meisten: 2-mal je erreichte Person; vorher: 3.',
    ]);
  });

  test('of one shopper it speaks as of one', () => {
    const one = {
      ...emptyTally(),
      shoppers: 1,
      reached: 1,
      shown: 1,
      busiestDays: { 1: 1 },
      days: { 19205: { shown: 1, pageViews: 3 } },
    };
    const comparison = { before: { ...one, reached: 0 }, now: one, prices: [], expected: 1 };
    expect(say(busiestDay, comparison)).toEqual([
      'The shopper sees at most 1 offer on their busiest day; as before.',
      'Diese Person sieht am vollsten Tag höchstens 1 Angebot; wie vorher.',
    ]);
    expect(say(sawNothing, comparison)).toEqual([
      'The shopper sees at least one offer; before: no offer.',
      'Diese Person sieht mindestens ein Angebot; vorher: kein Angebot.',
    ]);
  });
});

describe('without a shopper', () => {
  const none: Comparison = {
    before: emptyTally(),
    now: emptyTally(),
    prices: [],
    expected: 1000,
  };

  test('pictures say so and draw nothing', () => {
    for (const picture of PICTURES) {
      const { finding, draw } = picture.show(none, CONTEXT, picturesEn);
      expect(finding, picture.id).not.toBe('');
      expect(finding, picture.id).not.toMatch(/NaN|undefined|Infinity/);
      expect(draw, picture.id).toBeUndefined();
    }
  });
});

describe('tables', () => {
  test('have a cell for each column, and numbers that are numbers', () => {
    for (const picture of PICTURES) {
      const { columns, rows } = picture.show(EDITED, CONTEXT, picturesDe).table;
      expect(rows.length, picture.id).toBeGreaterThan(0);
      for (const row of rows) {
        expect(row, picture.id).toHaveLength(columns.length);
        for (const cell of row.slice(1)) expect(cell, picture.id).toEqual(expect.any(Number));
      }
      expect(new Set(columns).size, picture.id).toBe(columns.length);
    }
  });

  test('of limits that changed nothing are there too', () => {
    const { rows } = priceOfLimits.show(EDITED, CONTEXT, picturesEn).table;
    expect(rows.map(([limit]) => limit)).toEqual(EDITED.prices.map(({ sentence }) => sentence));
  });
});

test('what is drawn is compared as plain data: the same figures are the same rows', () => {
  for (const picture of PICTURES) {
    const rowsOf = (comparison: Comparison) =>
      JSON.stringify(picture.show(comparison, CONTEXT, picturesEn).rows);
    expect(rowsOf(structuredClone(EDITED)), picture.id).toBe(rowsOf(EDITED));
  }
  const rowsOf = (comparison: Comparison) =>
    JSON.stringify(busiestDay.show(comparison, CONTEXT, picturesEn).rows);
  expect(rowsOf(SAME)).not.toBe(rowsOf(EDITED));
});

test('prices say of how many shoppers they are: of the limit that has had the fewest', () => {
  const [first, second] = EDITED.prices;
  const prices = [{ ...first!, shoppers: 40 }, second!, { ...second!, shoppers: 0 }];
  expect(priceOfLimits.show({ ...EDITED, prices }, CONTEXT, picturesEn).shoppers).toBe(40);
  expect(priceOfLimits.show(EDITED, CONTEXT, picturesEn).shoppers).toBe(1000);
});

test('the caption marks made-up shoppers and partial results', () => {
  expect(picturesEn.source(1000, 1000, true)).toBe('1,000 synthetic (made-up) shoppers');
  expect(picturesEn.source(200, 1000, false)).toBe('The first 200 of 1,000 shoppers');
  expect(picturesDe.source(200, 1000, true)).toBe(
    'Die ersten 200 von 1.000 synthetischen (erfundenen) Personen',
  );
  expect(picturesDe.source(1, 1, false)).toBe('1 Person');
});

test('names of pictures are different, and fit into file names', () => {
  const ids = PICTURES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z-]+$/);
});
