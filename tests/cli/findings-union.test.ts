import { describe, expect, test } from 'vitest';
import { findingsIn, good, withCap, withLimits, withOffer } from '../support/config-findings.js';

const CAP = 'error limits.frequencyCaps[0]';

describe('where several forms are allowed, the one that was meant is explained', () => {
  const DURATION =
    'a duration above zero: a whole number and a unit (ms, s, min, h, d, w), such as "7d"';

  test.each<[string, unknown, string[]]>([
    [
      'a window in words',
      withCap({ within: 'weekly' }),
      [
        `${CAP}.within: must be one of "session" or "lifetime" or ${DURATION}; it is "weekly" | ` +
          'Write "7d", for example.',
      ],
    ],
    [
      'a window with a blank',
      withCap({ within: '7 days' }),
      [
        `${CAP}.within: must be one of "session" or "lifetime" or ${DURATION}; it is "7 days" | ` +
          'Did you mean "7d"?',
      ],
    ],
    [
      'no window at all',
      withCap({ within: undefined }),
      [
        `${CAP}.within: "within" is missing; it must be one of "session" or "lifetime", ${DURATION} ` +
          'or an object with "calendar" | Add "within": "session" (with your own value).',
      ],
    ],
    [
      'a misspelt one',
      withLimits({ frequencyCaps: [{ scope: 'offer', max: 1, wihtin: '7d' }] }),
      [`${CAP}.wihtin: the key "wihtin" is not known here | Did you mean "within"?`],
    ],
    [
      'a window without its unit',
      withCap({ within: 7 }),
      [
        `${CAP}.within: must be one of "session" or "lifetime", ${DURATION} or an object with ` +
          '"calendar"; it is 7 | Add its unit, in quotes: "7d" for days, "7h" for hours.',
      ],
    ],
    [
      'a calendar window of another unit',
      withCap({ within: { calendar: 'days' } }),
      [
        `${CAP}.within.calendar: must be one of "day", "week" or "month"; it is "days" | ` +
          'Did you mean "day"?',
      ],
    ],
    [
      'an unknown trigger',
      withOffer({ when: { trigger: 'scrol', value: 0.5 } }),
      [
        'error offers[0].when.trigger: must be one of "page-view", "exit-intent", "dwell", ' +
          '"idle", "scroll", "event" or "interest-peak"; it is "scrol" | Did you mean "scroll"?',
      ],
    ],
    [
      'a trigger with the wrong value',
      withOffer({ when: { trigger: 'dwell', value: 20 } }),
      [
        `error offers[0].when.value: must be ${DURATION}; it is 20 | ` +
          'Add its unit, in quotes: "20d" for days, "20h" for hours.',
      ],
    ],
    [
      'a trigger without its value',
      withOffer({ when: { trigger: 'event' } }),
      [
        'error offers[0].when.value: "value" is missing; it must be a text of 1 to 64 characters | ' +
          'Add "value": "…" (with your own value).',
      ],
    ],
    [
      'a misspelt key deep inside a condition',
      withOffer({ audience: { all: [{ not: { signal: 'viewed-category', equal: 'trail' } }] } }),
      [
        'error offers[0].audience.all[0].not.equal: the key "equal" is not known here | ' +
          'Did you mean "equals"?',
      ],
    ],
    [
      'a list where one condition is expected',
      withOffer({ audience: { not: [] } }),
      [
        'error offers[0].audience.not: must be an object with "signal", an object with "all", ' +
          'an object with "any" or an object with "not"; it is [] | ' +
          'Write {"signal":"viewed-category"}, for example.',
      ],
    ],
    [
      'a switch with a third position',
      { ...good, paused: 'yes' },
      ['error paused: must be true or false or "personal"; it is "yes" | Write "personal".'],
    ],
    [
      'values of a signal',
      { ...good, signals: { seen: { values: ['running', 5] } } },
      ['error signals.seen.values[1]: must be a text of 1 to 64 characters; it is 5 | Write "5".'],
    ],
  ])('%s', (_, config, expected) => {
    expect(findingsIn(config)).toEqual(expected);
  });
});
