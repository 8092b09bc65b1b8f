import type { FactWording, Messages } from '../model/messages.js';
import { describeDays } from './describe-days.js';

/** What somebody did, said or told: the same words alone and behind *because*. */
const did = (statement: string): FactWording => [
  statement,
  statement[0]!.toLowerCase() + statement.slice(1),
];

/** English. The shop's words for values stand as objects do: `running shoes`, `the rain jacket`. */
export const en: Messages = {
  language: 'en',
  direction: 'ltr',

  facts: {
    page: (what) => [`It fits this page: ${what}`],
    viewed: (what, when) => did(`You looked at ${what} ${when}`),
    basket: (what, when) => did(`You put ${what} in your basket ${when}`),
    bought: (what, when) => did(`You bought ${what} ${when}`),
    stated: (what) => did(`You told us ${what}`),
    account: (what) => [`Your customer account says: ${what}`],
    inferred: (what, when) => [`This shop assumed about you ${when}: ${what}`],
    noted: (what, when) => [`This shop noted ${when}: ${what}`],
    partner: (what, when) => [`A partner of this shop said about you ${when}: ${what}`],
    'third-party': (what, when) => [`Another company said about you ${when}: ${what}`],
    unknown: (what, when) => [`An unnamed source said about you ${when}: ${what}`],
  },
  when: describeDays({
    // Day before month, as the dates of all other languages here.
    locale: 'en-GB',
    on: (dates) => `on ${dates}`,
    often: (count, latest) => `on ${count} days (most recently ${latest})`,
  }),
  list: (items, type = 'conjunction') => new Intl.ListFormat('en-GB', { type }).format(items),
  quote: (text) => `“${text}”`,
  more: (count) => `${count} more`,
  because: (clause) => `Because ${clause}.`,
  missing: (what, isTooLittle) => `Not noted${isTooLittle ? ' often enough' : ''}: ${what}.`,
  missingThat: (clause, isTooLittle) =>
    `It is not noted${isTooLittle ? ' often enough' : ''} that ${clause}.`,
  forEveryone: 'This offer is for everyone who visits this page.',
  nothingUsed: 'We used nothing about you.',
  stays: 'It was already here during this visit.',
  nothingShown: 'No offer is shown here right now.',
  comparison: 'We deliberately showed you nothing here, for comparison.',
  also: 'In addition:',
  source: 'Source: notes of this shop in this browser.',
  scope: 'This answer covers only this offer.',

  title: 'Why this offer?',
  close: 'Close',
  stopOffer: 'Stop showing this offer',
  stopped: 'Done. No more of this.',
  switchOff: 'Turn off everything personal',
  switchOffEffect: 'You then see no personal offers any more.',
  switchOffElsewhere: 'This affects other offers. This one uses nothing about you.',
  switchedOff: 'Done. Nothing personal any more.',
  isOff: 'Everything personal is turned off.',
  switchOn: 'Turn on',
  undo: 'Undo',
  failed: 'That did not work. Please try again.',
  lasts: 'Both take effect at once, in this browser.',
  lastsUntilReload: 'Both take effect at once, but only until you reload the page.',
  privacy: (shop) => `Everything else is in the privacy notice of ${shop}.`,
};
