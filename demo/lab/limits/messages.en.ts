import type { LimitsMessages } from './messages.js';

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const times = (count: number): string =>
  Math.round(count) === 1 ? 'once' : `${number.format(count)} times`;

export const limitsMessagesEn: LimitsMessages = {
  heading: 'Limits',
  hint: 'Change a value: all pictures follow at once. Nothing reaches a shopper before you download the file and put it on your server.',
  groups: {
    often: 'How often',
    after: 'Pauses',
    when: 'When and where',
    personal: 'How personal',
  },
  field: (sentence) => `Value in: ${sentence}`,
  slider: (sentence) => `Slider for: ${sentence}`,
  presets: { none: 'No preset', gentle: 'Gentle', balanced: 'Balanced', bold: 'Bold' },
  mark: (preset, value) => `${preset}: ${value}`,
  useMark: (preset, value) => `Take the value of ${preset}: ${value}`,
  remove: 'Remove',
  removeNamed: (sentence) => `Remove: ${sentence}`,
  add: 'Add a limit',
  addChoice: 'Choose …',
  addNew: {
    everything: 'At most so many offers in a time',
    interrupting: 'At most so many pop-ups in a time',
    placement: 'At most so many offers in one place',
    topic: 'At most so many offers on one topic',
    campaign: 'At most so many offers of one campaign',
    offer: 'The same offer at most so often',
    'fatigue/afterDismissal': 'Pause after closing',
    'fatigue/ignored': 'Pause after being ignored',
    afterConversion: 'Pause after a purchase',
    quietHours: 'Quiet hours',
    warmUp: 'Nothing on the first pages of a visit',
    'creepiness/dailyBudget': 'Points for a day',
  },
  other: 'other …',
  amount: 'Number',
  unit: 'Unit',
  units: { s: 'seconds', min: 'minutes', h: 'hours', d: 'days', w: 'weeks' },
  calendar: { day: 'calendar day', week: 'calendar week', month: 'calendar month' },
  none: 'none',
  price: ({ heldBack, more }) => {
    const count = Math.round(more);
    const without =
      count === 0
        ? 'nothing more would be shown'
        : `${number.format(Math.abs(count))} ${count > 0 ? 'more' : 'fewer'} ${Math.abs(count) === 1 ? 'offer' : 'offers'} would be shown`;
    return `Held back ${times(heldBack)}; without it ${without}.`;
  },
  soFar: 'So far:',
  idle: 'Held nothing back; without it nothing changes.',
  counting: 'The price of this limit is being worked out.',
  unpriced: 'The price of this limit was not worked out.',
  priceNote: (base) =>
    base < 100
      ? `Prices are for ${base === 1 ? 'this one shopper' : `these ${base} shoppers`}, over all visits.`
      : 'Prices are for 100 shoppers, over all their visits.',
  ofCampaigns: (count) =>
    count === 1
      ? 'One more limit, of a campaign or an offer'
      : `${count} more limits, of campaigns and offers`,
  broken: 'The JSON has a mistake. The fields show what it said last; mend it in the JSON tab.',
  invalid: (least, most) =>
    `Only a number from ${number.format(least)} to ${number.format(most)}; the last value stays.`,
};
