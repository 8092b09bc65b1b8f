import type { Trigger } from '../model/config.js';
import type { DetailMessages, FactWording, Messages } from '../model/messages.js';
import type { SettingsMessages } from '../model/settings-messages.js';
import type { WhyWords } from '../model/why-words.js';
import { countWords } from './count-words.js';
import { describeDate } from './describe-date.js';
import { describeDayAhead } from './describe-day-ahead.js';
import { describeDays } from './describe-days.js';
import { describeMoment } from './describe-moment.js';
import { describeMonth } from './describe-month.js';

/** What somebody did, said or told: the same words alone and behind *because*. */
const did = (statement: string): FactWording => [
  statement,
  statement[0]!.toLowerCase() + statement.slice(1),
];

const when = describeDays({
  // Day before month, as the dates of all other languages here.
  locale: 'en-GB',
  on: (dates) => `on ${dates}`,
  often: (count, latest) => `on ${count} days (most recently ${latest})`,
});
const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const ORDINALS = new Intl.PluralRules('en-GB', { type: 'ordinal' });
const ENDINGS = new Map([
  ['one', 'st'],
  ['two', 'nd'],
  ['few', 'rd'],
]);

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
  // Only of what is one thing: `shoes` have been there.
  inBasket: (what, when) =>
    did(
      /^an? /.test(what)
        ? `${upper(what)} has been in your basket since ${when.replace(/^on /, '')}`
        : `You put ${what} in your basket ${when}`,
    ),
  packLasts: ({ count, unit }) =>
    `the shop says a pack lasts ${count === 1 ? 'a' : (NUMBERS[count] ?? count)} ${unit}${count === 1 ? '' : 's'}`,
  when,
  whenBought: describeMonth('en-GB', (month) => `in ${month}`, when),
  list: (items, type = 'conjunction') => new Intl.ListFormat('en-GB', { type }).format(items),
  quote: (text) => `“${text}”`,
  more: (count) => `${count} more`,
  because: (clause) => `Because ${clause}.`,
  missing: (what, isTooLittle) => `Not noted${isTooLittle ? ' often enough' : ''}: ${what}.`,
  missingThat: (clause, isTooLittle) =>
    `It is not noted${isTooLittle ? ' often enough' : ''} that ${clause}.`,
  used: (told) => `Also used, but not decisive: ${told}.`,
  forEveryone: 'This offer is for everyone who visits this page.',
  nothingUsed: 'We used nothing about you.',
  severalFit: 'Because several things fit, none of which decides alone.',
  stays: 'It was already here during this visit.',
  nothingShown: 'No offer is shown here right now.',
  comparison: (when) => `${upper(when)} we deliberately showed you nothing, for comparison.`,
  also: 'In addition:',
  source: 'Source: notes of this shop in this browser.',
  scope: 'This answer covers only this offer.',

  circumstances: {
    consent: ({ purpose, isGranted }) =>
      purpose === 'storage'
        ? `You ${isGranted ? 'agreed' : 'did not agree'} that this shop remembers things in this browser.`
        : `You ${isGranted ? 'agreed' : 'did not agree'} to personal offers.`,
    off: 'You turned off everything personal.',
    level: 'You set how personal offers are at most.',
    muted: 'You wanted no more of another offer.',
    resting: 'You let a topic rest.',
    shown: ({ isOther, limit }) =>
      limit
        ? `Another offer has reached its limit${limit === 'reached-today' ? ' for today' : ''}.`
        : `You have seen ${isOther ? 'another' : 'this'} offer before.`,
    hidden: ({ isOther }) => `You hid ${isOther ? 'another' : 'this'} offer.`,
    clicked: ({ isOther }) => `You clicked ${isOther ? 'another' : 'this'} offer.`,
    converted: 'This shop noted that an offer reached its aim.',
    purchase: 'This shop noted that you already bought what another offer is about.',
    'page-views': ({ isEnough }) =>
      isEnough
        ? 'You have viewed enough pages in this visit for it.'
        : 'Other offers come only after further pages.',
    hour: 'The time of day had a part in it.',
    date: 'The date had a part in it.',
    path: 'Other pages show something else.',
    language: 'The language of the page had a part in it.',
    interrupting: 'Another offer is open right now.',
    trigger: ({ trigger }) => TRIGGERS[trigger],
    minor: 'This page treats you as a minor.',
    vulnerable: 'This page takes your situation into account.',
    objection: 'Your browser objects to the use of data of others.',
    occupied: 'Another offer is on this page already.',
    share: 'Who sees which offers is drawn by lot.',
    holdout: 'Some visitors do not see it, for comparison; who that is, is drawn by lot.',
    explore: 'Now and then the lot lets another offer go first.',
    tie: 'Chosen by lot among equal offers.',
    kept: 'It was already here during this visit.',
  },
  levers: {
    forget: (what) => `Forget ${what}`,
    basket: () => 'Don’t remind me',
    bought: () => 'Don’t use purchases',
    page: () => 'Not here',
    stated: () => 'Change',
    account: () => 'Don’t use my account',
  },
  effect: 'Without it you would not see this.',
  effectOfEach: 'Without any one of them you would not see this.',
  effectOfAll: 'Without all of it together you would not see this.',
  countToday: (count, most) =>
    `${count}${ENDINGS.get(ORDINALS.select(count)) ?? 'th'} time today${most === undefined ? '' : `, ${most} at most`}.`,
  notBefore: describeDayAhead({
    locale: 'en-GB',
    time: (time) => `Not again before ${time}.`,
    tomorrow: 'Not again before tomorrow.',
    weekday: (day) => `Not again before ${day}.`,
    date: (date) => `Not again before ${date}.`,
  }),
  neverAgain: 'Not again after this.',
};

/** *Why this?* by itself. */
export const enWhy: WhyWords = {
  title: 'Why this offer?',
  close: 'Close',
  more: 'More about this',
  moreAbout: 'How personal it is, what we did not use, who is behind it, price and text.',
  changes: 'What you can change:',

  stopOffer: 'Stop showing this offer',
  restTopic: (topic) => (topic ? `Rest the topic “${topic}”` : 'Rest this topic'),
  restTopicEffect: 'You then see no more offers about it.',
  switchOff: 'Turn off everything personal',
  switchOffEffect: 'You then see no personal offers any more.',
  switchOffElsewhere: 'This affects other offers. This one uses nothing about you.',
  isOff: 'Everything personal is turned off.',
  switchOn: 'Turn on what is personal',
  settings: 'Offer settings',

  done: 'Done. No more of this.',
  switchedOff: 'Done. Nothing personal any more.',
  switchedOn: 'Done. What is personal is turned on.',
  corrected: (value) => `Done. From now on: ${value}.`,
  undo: 'Undo',
  failed: 'That did not work. Please try again.',

  correctTo: 'What is right?',
  save: 'Save',
  cancel: 'Cancel',
  onlyForget: 'Only forget it',
  refused: 'This shop cannot note that.',

  lasts: 'All of it takes effect at once, in this browser.',
  untilReload: 'Lasts until you reload the page.',
  remember: (shop) =>
    `To make it last, allow ${shop} to store it. You can do so in the shop’s cookie and privacy settings.`,
  openConsent: 'Go to these settings',
  privacy: (shop) => `Everything else is in the privacy notice of ${shop}.`,
};

const TRIGGERS: Readonly<Record<Trigger, string>> = {
  'page-view': 'It came with this page.',
  dwell: 'It came because you have been on this page for a while.',
  scroll: 'It came because you scrolled this far.',
  'exit-intent': 'It came when a movement looked like leaving the page.',
  idle: 'It came because you did nothing for a while.',
  event: 'It came after something that happened on this page.',
  'interest-peak': 'It came when your interest grew no further.',
};

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const number = /* @__PURE__ */ new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const day = /* @__PURE__ */ new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeZone: 'UTC',
});

/** What is said under an explanation, once it is unfolded. */
export const enDetails: DetailMessages = {
  language: 'en',
  score: {
    title: 'How personal it is',
    dots: (dots, most) => `${dots} of ${most}`,
    score: (score) => `On the scale from 0 to 100: ${number.format(score)}.`,
    scale: 'The points add up; the more there are, the less each further one counts.',
    parts: {
      flow: 'what is used',
      combination: 'several sources together',
      explicitness: 'how openly it shows that',
      narrowness: 'meant for few people',
      covert: 'noted unnoticeably',
      format: 'how it catches the eye',
      repetition: 'shown often',
      surfaces: 'shown in several places',
      tooSoon: 'soon after',
      night: 'at night',
      topic: 'delicate topic',
      price: 'another price',
    },
    total: 'points together',
    nothing: 'It is the same for everyone: 0 of 100.',
    factors: {
      stop: 'Because one click stops it, a part of them counts a tenth less.',
      visible: 'Because the reason stands beside it, a part of them counts less.',
      'no-why': 'Because no reason can be seen here, a part of them counts a quarter more.',
      asked: 'Because you asked for the topic, what is used counts less.',
      weights: 'This shop counts some parts more strictly than usual.',
      floor: 'It counts as borderline, whatever the points say.',
    },
    unknown: 'The points of that time are not known any more.',
    limit: (limit, isOwn) =>
      `From ${number.format(limit)} on nothing personal comes: that is ${isOwn ? 'your limit' : 'the limit of this shop'}.`,
  },
  unused: {
    title: 'Not used',
    line: 'This shop states that it notes nothing of this:',
    what: {
      others: 'data of other companies',
      partners: 'data of partners',
      guesses: 'guesses about you',
      purchases: 'purchases',
      account: 'your customer account',
      location: 'your precise location',
      body: 'biometrics and emotions',
      money: 'your finances',
      'life-events': 'life events',
      special: 'health, faith, political opinions and other specially protected data',
    },
    none: 'Of everything that would be listed here, this shop states that it notes it.',
  },
  sender: {
    title: 'Who is behind it',
    shop: (shop) => `This offer is shown to you by ${shop}.`,
    payer: (payer) => `It was paid for by ${payer}.`,
    noPayer: 'Nobody else is stated to pay for it.',
    responsible: (role) => `Responsible in the shop: ${role}.`,
    contact: (contact) => `Questions about it: ${contact}`,
  },
  price: {
    title: 'Price',
    of: {
      standard: 'The shop states that the usual price holds for you.',
      'lower-disclosed': 'The shop states that your price is lower; the offer says so.',
    },
  },
  wording: {
    title: 'Text',
    by: {
      human: 'The shop states that a person wrote it.',
      machine: 'The shop states that a machine wrote it.',
      unknown: 'The shop does not state who wrote it.',
    },
    approved: (by, on) => `Approved: ${by}, ${day.format(Date.parse(on))}.`,
    notApproved: 'No approval is recorded.',
  },
};

const count = countWords('en-GB');
const points = (score: number): string => `below ${number.format(score)} of 100 points`;

/** English: *Offer settings*. */
export const enSettings: SettingsMessages = {
  language: 'en',
  direction: 'ltr',

  facts: en.facts,
  days: en.when,
  list: en.list,
  quote: en.quote,
  moment: describeMoment({
    locale: 'en-GB',
    today: (time) => `today at ${time}`,
    tomorrow: (time) => `tomorrow at ${time}`,
    yesterday: (time) => `yesterday at ${time}`,
    on: (date, time) => `on ${date} at ${time}`,
  }),
  date: describeDate('en-GB'),
  earliest: describeDayAhead({
    locale: 'en-GB',
    time: (time) => `Not before ${time}.`,
    tomorrow: 'Not before tomorrow.',
    weekday: (day) => `Not before ${day}.`,
    date: (date) => `Not before ${date}.`,
  }),
  reveal: (counted) => `${counted} – show`,

  title: 'Offer settings',
  close: 'Close',
  intro: 'All of this is kept in this browser only. What you change takes effect at once.',
  unremembered:
    'Nothing is stored here, because you have not agreed to that. All of this lasts until you reload the page.',
  unstorable:
    'This browser stores nothing here right now. All of this lasts until you reload the page.',
  undo: 'Undo',
  failed: 'That did not work. Please try again.',
  privacy: (shop) => `Privacy notice of ${shop}`,

  level: {
    title: 'How personal',
    label: 'An offer is this personal at most',
    describe: (share, limit) => {
      if (limit === 0) return 'Nothing personal.';
      if (share >= 1) return `As personal as the shop intends: ${points(limit)}.`;
      const much = ['Hardly personal', 'A little personal', 'Somewhat personal'];
      return `${much[Math.floor(share * 3)]}: ${points(limit)}.`;
    },
    onlyLess: 'The slider only makes offers less personal than the shop intends.',
    changed: 'In effect from now on.',
    off: 'Turn off everything personal',
    offEffect: 'You then see only what is the same for everyone.',
    isOff: 'Nothing personal any more.',
    isOn: 'Personal offers are allowed again.',
    pause: 'Pause all offers',
    pauseEffect: 'No offer then appears until you change this.',
    isPaused: 'No offer appears any more.',
    isResumed: 'Offers appear again.',
  },
  noted: {
    title: 'What is noted',
    count: (values, signals) =>
      values
        ? `${count(values, { one: 'note', other: 'notes' })} of ${count(signals, { one: 'kind', other: 'kinds' })}`
        : 'No notes',
    none: 'Nothing is noted about you.',
    origins: {
      site: 'From this website',
      account: 'From your customer account',
      shopper: 'From you',
      partner: 'From a partner of this website',
      'third-party': 'From another company',
      unknown: 'From an unnamed source',
    },
    about: (origin, until) => `${origin}. Kept until ${until}.`,
    forget: en.levers.forget,
    forgotten: 'Forgotten. It is not noted any more.',
    allow: 'Note it again',
    correct: 'That is wrong',
    correctLabel: (what) => `What is right (${what})`,
    correctPlaceholder: 'Please choose',
    save: 'Correct it',
    cancel: 'Cancel',
    corrected: 'Corrected.',
    notCorrected: 'The shop cannot note that here. It stays as it was.',
    forgottenTitle: 'Not noted any more',
    forgottenAll: (signal) => `Everything of: ${signal}`,
    allowed: 'It is noted again.',
    boughtTitle: 'Purchases',
    boughtNote: 'Kept, so that it is not offered again at once.',
  },
  shown: {
    title: 'What you have seen',
    count: (today) =>
      `${today ? count(today, { one: 'offer', other: 'offers' }) : 'No offers'} today`,
    none: 'No offer has been shown so far.',
    noneToday: 'No offer has been shown today.',
    earlier: (shown) => `Show ${count(shown, { one: 'earlier one', other: 'earlier ones' })}`,
    outcomes: {
      seen: 'Shown',
      ignored: 'Shown and not clicked',
      clicked: 'Clicked',
      dismissed: 'Hidden',
      withheld: 'Not shown, for comparison',
    },
    about: (when, outcome, score) =>
      `${outcome} ${when}. How personal: ${number.format(score)} of 100 points.`,
    find: 'See it on this page',
    hide: 'Stop showing it',
    hidden: 'Done. No more of this.',
  },
  held: {
    title: 'What was held back',
    count: (held) => (held ? count(held, { one: 'case', other: 'cases' }) : 'Nothing'),
    none: 'Nothing was held back.',
    about: (when, reason) => `Held back ${when}. ${reason}`,
    withheld: en.comparison,
    reasons: {
      PAUSED_BY_SHOP: 'The shop has paused its offers.',
      CONFIG_EXPIRED: 'The offers of the shop have run out.',
      CONFIG_INVALID: 'Something is set wrongly in the shop; nothing comes then.',
      PAUSED_BY_SHOPPER: 'You paused all offers.',
      QUIET_PAGE: 'No offer disturbs on this page.',
      CONSENT_MISSING: 'Your consent to it is missing.',
      CAMPAIGN_NOT_STARTED: 'It is not on yet.',
      CAMPAIGN_ENDED: 'It is over.',
      NOT_APPROVED: 'Nobody in the shop has approved it yet.',
      NOT_IN_SHARE: 'It goes to some visitors only, who are drawn by lot.',
      AUDIENCE_NOT_MATCHED: 'It is meant for others.',
      MUTED: 'You wanted no more of it.',
      CONVERTED: 'It has reached its aim already.',
      DISMISSED: 'You hid something like it.',
      IGNORED: 'You paid no attention to it several times.',
      FREQUENCY_CAP_REACHED: 'It was shown often enough.',
      WARM_UP: 'It comes only after you have viewed more pages.',
      QUIET_HOURS: 'It is quiet at this time of day.',
      FORMAT_BUSY: 'Another offer was open at that moment.',
      VETO_SPECIAL_CATEGORY: 'It touches something specially protected.',
      VETO_LIFE_EVENT: 'It would use a guess about your life.',
      VETO_FINANCE: 'It would use a guess about your money.',
      VETO_THIRD_PARTY: 'It would use data of others without your consent.',
      VETO_LOCATION: 'It would use your precise location.',
      VETO_BIOMETRIC: 'It would use biometrics or emotions.',
      VETO_PROXY: 'It would use something that stands for a protected trait.',
      VETO_EXPIRED: 'What it would use was too long ago.',
      VETO_MINOR: 'It is personal, and minors see nothing personal.',
      VETO_VULNERABLE: 'It is personal, and this page leaves that out with regard to you.',
      VETO_GLOBAL_PRIVACY_CONTROL: 'Your browser objects to the use of data of others.',
      VETO_SWITCHED_OFF: 'You turned off everything personal.',
      VETO_BOUGHT: 'The shop noted that you already bought it.',
      VETO_URGENCY: 'What it promises is over.',
      TOO_PERSONAL: 'It would be too personal.',
      DAILY_BUDGET_SPENT: 'Enough that is personal was shown for today.',
      HISTORY_FULL: 'There is no room for more notes in this browser.',
      NO_CANDIDATE: 'There is no offer for this place.',
    },
  },
  topics: {
    title: 'Rest topics',
    count: (resting) =>
      resting
        ? `${count(resting, { one: 'topic rests', other: 'topics rest' })}`
        : 'No topic rests',
    intro: 'No offer appears on a topic that rests. Nobody asks for a reason.',
    rest: (topic) => `Rest “${topic}”`,
    restsWith: (topic) => `Rests with: ${topic}`,
    rested: 'It rests from now on.',
    back: 'It rests no more.',
  },
  hiddenOffers: {
    title: 'Hidden offers',
    count: (offers) => count(offers, { one: 'offer', other: 'offers' }),
    show: 'Allow again',
    shown: 'It is allowed again.',
  },
  data: {
    title: 'Your data',
    export: 'Download everything',
    exportEffect: 'A file with all that is noted here.',
    file: (day) => `offer-settings-${day}`,
    exported: 'Downloaded.',
    import: 'Take over a file',
    importEffect: 'What is in the file is added to what is noted here.',
    imported: 'Taken over.',
    notImported: (file) => `“${file}” was not taken over. Use a file that was downloaded here.`,
    erase: 'Delete everything',
    eraseEffect: 'Nothing is noted afterwards.',
    erased: 'Everything is deleted.',
    question: 'Delete everything?',
    questionEffect:
      'Notes, offers you have seen and all settings here disappear. This cannot be undone.',
    offQuestion: 'Everything personal is turned off. Is that to stay?',
    eraseAll: 'Delete everything',
    eraseKeepsOff: 'Delete, and personal offers stay off',
    eraseWithOff: 'Delete, and that too',
    cancel: 'Do not delete',
  },
};
