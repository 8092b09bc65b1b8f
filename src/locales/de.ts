import type { Trigger } from '../model/config.js';
import type { DetailMessages, FactWording, Messages, Span } from '../model/messages.js';
import type { SettingsMessages } from '../model/settings-messages.js';
import type { WhyWords } from '../model/why-words.js';
import { countWords } from './count-words.js';
import { describeDate } from './describe-date.js';
import { describeDayAhead } from './describe-day-ahead.js';
import { describeDays } from './describe-days.js';
import { describeMoment } from './describe-moment.js';
import { describeMonth } from './describe-month.js';
import type { Readdressed } from './readdress.js';

const notNoted = (isTooLittle: boolean): string =>
  `Nicht ${isTooLittle ? 'oft genug ' : ''}vermerkt ist`;

/** What somebody did: behind *weil* the verb moves to the end. */
const did = (statement: string): FactWording => [
  statement,
  `${statement.replace(' haben', '')} haben`,
];
const youDid = (statement: string): FactWording => [
  statement,
  `${statement.replace('Du hast', 'du')} hast`,
];

/** Only of what is one thing, and is called the same as a subject: not `Schuhe`, not `einen Schuh`. */
const liesIn = (whose: string, what: string, when: string): FactWording | undefined => {
  if (!/^(eine?|das) /.test(what)) return undefined;
  const since = when.replace(/^am /, 'dem ');
  return [
    `Seit ${since} liegt ${what} in ${whose} Warenkorb`,
    `seit ${since} ${what} in ${whose} Warenkorb liegt`,
  ];
};

const when = describeDays({
  locale: 'de',
  on: (dates) => `am ${dates}`,
  often: (count, latest) => `an ${count} Tagen (zuletzt ${latest})`,
});
const NUMBERS = [
  'null',
  'ein',
  'zwei',
  'drei',
  'vier',
  'fünf',
  'sechs',
  'sieben',
  'acht',
  'neun',
  'zehn',
  'elf',
  'zwölf',
];
const UNITS = {
  month: ['Monat', 'Monate'],
  week: ['Woche', 'Wochen'],
  day: ['Tag', 'Tage'],
} as const;

function spanOf({ count, unit }: Span): string {
  const [one, many] = UNITS[unit];
  const single = unit === 'week' ? 'eine' : 'einen';
  return count === 1 ? `${single} ${one}` : `${NUMBERS[count] ?? count} ${many}`;
}

/** German, formal. The shop's words for values stand in the accusative. */
export const de: Messages = {
  language: 'de',
  direction: 'ltr',

  facts: {
    page: (what) => [`Es passt zu dieser Seite: ${what}`],
    viewed: (what, when) => did(`Sie haben sich ${when} ${what} angesehen`),
    basket: (what, when) => did(`Sie haben ${when} ${what} in den Warenkorb gelegt`),
    bought: (what, when) => did(`Sie haben ${when} ${what} gekauft`),
    stated: (what) => did(`Sie haben uns ${what} genannt`),
    account: (what) => [`In Ihrem Kundenkonto steht: ${what}`],
    inferred: (what, when) => [`Dieser Shop hat ${when} über Sie angenommen: ${what}`],
    noted: (what, when) => [`Dieser Shop hat ${when} vermerkt: ${what}`],
    partner: (what, when) => [`Ein Partner dieses Shops hat ${when} über Sie mitgeteilt: ${what}`],
    'third-party': (what, when) => [
      `Ein anderes Unternehmen hat ${when} über Sie mitgeteilt: ${what}`,
    ],
    unknown: (what, when) => [
      `Eine nicht genannte Stelle hat ${when} über Sie mitgeteilt: ${what}`,
    ],
  },
  inBasket: (what, when) =>
    liesIn('Ihrem', what, when) ?? did(`Sie haben ${when} ${what} in den Warenkorb gelegt`),
  packLasts: (span) => `eine Packung reicht laut Shop ${spanOf(span)}`,
  when,
  whenBought: describeMonth('de', (month) => `im ${month}`, when),
  list: (items, type = 'conjunction') => new Intl.ListFormat('de', { type }).format(items),
  quote: (text) => `„${text}“`,
  more: (count) => `${count} weitere`,
  because: (clause) => `Weil ${clause}.`,
  missing: (what, isTooLittle) => `${notNoted(isTooLittle)}: ${what}.`,
  missingThat: (clause, isTooLittle) => `${notNoted(isTooLittle)}, dass ${clause}.`,
  used: (told) => `Auch benutzt, aber nicht entscheidend: ${told}.`,
  forEveryone: 'Dieses Angebot richtet sich an alle, die diese Seite besuchen.',
  nothingUsed: 'Über Sie haben wir nichts benutzt.',
  severalFit: 'Weil mehreres zusammenpasst, von dem nichts allein entscheidet.',
  stays: 'Bei diesem Besuch stand es hier schon.',
  nothingShown: 'Hier ist gerade kein Angebot zu sehen.',
  comparison: (when) => `${upper(when)} haben wir Ihnen zum Vergleich absichtlich nichts gezeigt.`,
  also: 'Dazu kommt:',
  source: 'Quelle: Notizen dieses Shops in diesem Browser.',
  scope: 'Diese Auskunft betrifft nur dieses Angebot.',

  circumstances: {
    consent: ({ purpose, isGranted }) =>
      purpose === 'storage'
        ? `Dass dieser Shop sich in diesem Browser etwas merkt, haben Sie ${isGranted ? 'erlaubt' : 'nicht erlaubt'}.`
        : `Persönlichen Angeboten haben Sie ${isGranted ? 'zugestimmt' : 'nicht zugestimmt'}.`,
    off: 'Alles Persönliche haben Sie abgeschaltet.',
    level: 'Sie haben festgelegt, wie persönlich Angebote höchstens sind.',
    muted: 'Ein anderes Angebot wollten Sie nicht mehr sehen.',
    resting: 'Ein Thema lassen Sie ruhen.',
    shown: ({ isOther, limit }) =>
      limit
        ? `Ein anderes Angebot hat seine Grenze ${limit === 'reached-today' ? 'für heute ' : ''}erreicht.`
        : `${isOther ? 'Ein anderes' : 'Dieses'} Angebot haben Sie schon gesehen.`,
    hidden: ({ isOther }) =>
      `${isOther ? 'Ein anderes' : 'Dieses'} Angebot haben Sie ausgeblendet.`,
    clicked: ({ isOther }) => `${isOther ? 'Ein anderes' : 'Dieses'} Angebot haben Sie angeklickt.`,
    converted: 'Dieser Shop hat vermerkt, dass ein Angebot zum Ziel führte.',
    purchase: 'Was ein anderes Angebot anbietet, haben Sie laut Shop schon gekauft.',
    'page-views': ({ isEnough }) =>
      isEnough
        ? 'Dafür haben Sie bei diesem Besuch genug Seiten angesehen.'
        : 'Andere Angebote kommen erst nach weiteren Seiten.',
    hour: 'Auch die Uhrzeit hat mitentschieden.',
    date: 'Auch das Datum hat mitentschieden.',
    path: 'Auf anderen Seiten kommt anderes.',
    language: 'Auch die Sprache der Seite hat mitentschieden.',
    interrupting: 'Ein anderes Angebot ist gerade geöffnet.',
    trigger: ({ trigger }) => TRIGGERS[trigger],
    minor: 'Diese Seite behandelt Sie als minderjährig.',
    vulnerable: 'Diese Seite nimmt auf Ihre Lage Rücksicht.',
    objection: 'Ihr Browser widerspricht der Nutzung fremder Daten.',
    occupied: 'Ein anderes Angebot steht schon auf dieser Seite.',
    share: 'Das Los bestimmt, wer welche Angebote sieht.',
    holdout: 'Ein Teil der Besucher sieht es zum Vergleich nicht; das bestimmt das Los.',
    explore: 'Das Los gibt manchmal einem anderen Angebot den Vortritt.',
    tie: 'Unter gleichen Angeboten entschied das Los.',
    kept: 'Bei diesem Besuch stand es hier schon.',
  },
  levers: {
    forget: (what) => `${upper(what)} vergessen`,
    basket: () => 'Nicht daran erinnern',
    bought: () => 'Käufe nicht verwenden',
    page: () => 'Hier nicht zeigen',
    stated: () => 'Ändern',
    account: () => 'Konto nicht verwenden',
  },
  effect: 'Ohne das sähen Sie dies hier nicht.',
  effectOfEach: 'Fehlte eines davon, sähen Sie dies hier nicht.',
  effectOfAll: 'Ohne all das zusammen sähen Sie dies hier nicht.',
  countToday: (count, most) =>
    `Heute zum ${count}. Mal${most === undefined ? '' : `, höchstens ${most}`}.`,
  notBefore: describeDayAhead({
    locale: 'de',
    time: (time) => `Nicht vor ${time} Uhr wieder.`,
    tomorrow: 'Nicht vor morgen wieder.',
    weekday: (day) => `Nicht vor ${day} wieder.`,
    date: (date) => `Nicht vor dem ${date} wieder.`,
  }),
  neverAgain: 'Danach nicht wieder.',
};

/** *Warum?* by itself. */
export const deWhy: WhyWords = {
  title: 'Warum dieses Angebot?',
  close: 'Schließen',
  more: 'Mehr dazu',
  moreAbout:
    'Wie persönlich es ist, was wir nicht benutzt haben, wer dahintersteht, Preis und Text.',
  changes: 'Das können Sie ändern:',

  stopOffer: 'Dieses Angebot nicht mehr zeigen',
  restTopic: (topic) => (topic ? `Thema „${topic}“ ruhen lassen` : 'Dieses Thema ruhen lassen'),
  restTopicEffect: 'Dann sehen Sie keine Angebote mehr dazu.',
  switchOff: 'Alles Persönliche abschalten',
  switchOffEffect: 'Dann sehen Sie keine persönlichen Angebote mehr.',
  switchOffElsewhere: 'Das betrifft andere Angebote. Dieses benutzt nichts über Sie.',
  isOff: 'Alles Persönliche ist abgeschaltet.',
  switchOn: 'Persönliches einschalten',
  settings: 'Angebots-Einstellungen',

  done: 'Erledigt. Ab jetzt nicht mehr.',
  switchedOff: 'Erledigt. Ab jetzt nichts Persönliches mehr.',
  switchedOn: 'Erledigt. Persönliches ist eingeschaltet.',
  corrected: (value) => `Erledigt. Ab jetzt gilt: ${value}.`,
  undo: 'Rückgängig',
  failed: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',

  correctTo: 'Was stimmt?',
  save: 'Übernehmen',
  cancel: 'Abbrechen',
  onlyForget: 'Nur vergessen',
  refused: 'Das kann dieser Shop nicht vermerken.',

  lasts: 'Alles gilt sofort, in diesem Browser.',
  untilReload: 'Gilt bis zum Neuladen der Seite.',
  remember: (shop) =>
    `Damit es länger gilt, erlauben Sie ${shop} das Speichern. Das geht in den Cookie- und Datenschutz-Einstellungen des Shops.`,
  openConsent: 'Zu diesen Einstellungen',
  privacy: (shop) => `Alles andere steht in der Datenschutzerklärung von ${shop}.`,
};

const TRIGGERS: Readonly<Record<Trigger, string>> = {
  'page-view': 'Es kam mit dieser Seite.',
  dwell: 'Es kam, weil Sie schon eine Weile auf dieser Seite sind.',
  scroll: 'Es kam, weil Sie so weit gescrollt haben.',
  'exit-intent': 'Es kam, als eine Bewegung nach dem Verlassen der Seite aussah.',
  idle: 'Es kam, weil Sie eine Weile nichts getan haben.',
  event: 'Es kam nach etwas, das auf dieser Seite geschah.',
  'interest-peak': 'Es kam, als Ihr Interesse nicht weiter wuchs.',
};

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const number = /* @__PURE__ */ new Intl.NumberFormat('de', { maximumFractionDigits: 1 });
const day = /* @__PURE__ */ new Intl.DateTimeFormat('de', { dateStyle: 'long', timeZone: 'UTC' });

/** What is said under an explanation, once it is unfolded. */
export const deDetails: DetailMessages = {
  language: 'de',
  score: {
    title: 'Wie persönlich es ist',
    dots: (dots, most) => `${dots} von ${most}`,
    score: (score) => `Auf der Skala von 0 bis 100: ${number.format(score)}.`,
    scale: 'Die Punkte addieren sich; je mehr es sind, desto weniger zählt jeder weitere.',
    parts: {
      flow: 'was benutzt wird',
      combination: 'mehrere Quellen zusammen',
      explicitness: 'wie deutlich es das zeigt',
      narrowness: 'nur für wenige gedacht',
      covert: 'unbemerkt vermerkt',
      format: 'wie auffällig es kommt',
      repetition: 'oft gezeigt',
      surfaces: 'an mehreren Stellen gezeigt',
      tooSoon: 'kurz danach',
      night: 'in der Nacht',
      topic: 'heikles Thema',
      price: 'anderer Preis',
    },
    total: 'Punkte zusammen',
    nothing: 'Es ist für alle gleich: 0 von 100.',
    factors: {
      stop: 'Weil Sie es mit einem Klick beenden können, zählt ein Teil davon ein Zehntel weniger.',
      visible: 'Weil der Grund offen dabeisteht, zählt ein Teil davon weniger.',
      'no-why': 'Weil hier kein Grund zu sehen ist, zählt ein Teil davon ein Viertel mehr.',
      asked: 'Weil Sie nach dem Thema gefragt haben, zählt weniger, was benutzt wird.',
      weights: 'Dieser Shop rechnet einzelne Teile strenger, als üblich ist.',
      floor: 'Es gilt als grenzwertig, was immer die Punkte sagen.',
    },
    unknown: 'Die einzelnen Punkte von damals sind nicht mehr bekannt.',
    limit: (limit, isOwn) =>
      `Ab ${number.format(limit)} kommt nichts Persönliches: Das ist ${isOwn ? 'Ihre' : 'die'} Grenze${isOwn ? '' : ' dieses Shops'}.`,
  },
  unused: {
    title: 'Nicht benutzt',
    line: 'Dieser Shop gibt an, nichts davon zu vermerken:',
    what: {
      others: 'Daten anderer Unternehmen',
      partners: 'Daten von Partnern',
      guesses: 'Vermutungen über Sie',
      purchases: 'Käufe',
      account: 'Ihr Kundenkonto',
      location: 'genauer Standort',
      body: 'Körpermerkmale und Gefühle',
      money: 'Ihre Finanzen',
      'life-events': 'Lebensereignisse',
      special: 'Gesundheit, Glaube, politische Meinung und andere besonders geschützte Angaben',
    },
    none: 'Dieser Shop gibt von allem, was hier aufgeführt würde, an, es zu vermerken.',
  },
  sender: {
    title: 'Wer dahintersteht',
    shop: (shop) => `Dieses Angebot zeigt Ihnen ${shop}.`,
    payer: (payer) => `Bezahlt hat dafür: ${payer}.`,
    noPayer: 'Ein anderer, der dafür bezahlt, ist nicht angegeben.',
    responsible: (role) => `Verantwortlich im Shop: ${role}.`,
    contact: (contact) => `Fragen dazu: ${contact}`,
  },
  price: {
    title: 'Preis',
    of: {
      standard: 'Laut Shop gilt für Sie der übliche Preis.',
      'lower-disclosed': 'Laut Shop ist der Preis für Sie niedriger; das Angebot sagt es.',
    },
  },
  wording: {
    title: 'Text',
    by: {
      human: 'Laut Shop hat ihn ein Mensch geschrieben.',
      machine: 'Laut Shop hat ihn eine Maschine geschrieben.',
      unknown: 'Wer ihn geschrieben hat, gibt der Shop nicht an.',
    },
    approved: (by, on) => `Freigegeben: ${by}, ${day.format(Date.parse(on))}.`,
    notApproved: 'Eine Freigabe ist nicht eingetragen.',
  },
};

/** What is said to somebody whom the shop calls *du*; all else stands above. */
export const deInformal: Readdressed<Messages> = {
  facts: {
    viewed: (what, when) => youDid(`Du hast dir ${when} ${what} angesehen`),
    basket: (what, when) => youDid(`Du hast ${when} ${what} in den Warenkorb gelegt`),
    bought: (what, when) => youDid(`Du hast ${when} ${what} gekauft`),
    stated: (what) => youDid(`Du hast uns ${what} genannt`),
    account: (what) => [`In deinem Kundenkonto steht: ${what}`],
    inferred: (what, when) => [`Dieser Shop hat ${when} über dich angenommen: ${what}`],
    partner: (what, when) => [`Ein Partner dieses Shops hat ${when} über dich mitgeteilt: ${what}`],
    'third-party': (what, when) => [
      `Ein anderes Unternehmen hat ${when} über dich mitgeteilt: ${what}`,
    ],
    unknown: (what, when) => [
      `Eine nicht genannte Stelle hat ${when} über dich mitgeteilt: ${what}`,
    ],
  },
  inBasket: (what, when) =>
    liesIn('deinem', what, when) ?? youDid(`Du hast ${when} ${what} in den Warenkorb gelegt`),
  nothingUsed: 'Über dich haben wir nichts benutzt.',
  comparison: (when) => `${upper(when)} haben wir dir zum Vergleich absichtlich nichts gezeigt.`,
  circumstances: {
    consent: ({ purpose, isGranted }) =>
      purpose === 'storage'
        ? `Dass dieser Shop sich in diesem Browser etwas merkt, hast du ${isGranted ? 'erlaubt' : 'nicht erlaubt'}.`
        : `Persönlichen Angeboten hast du ${isGranted ? 'zugestimmt' : 'nicht zugestimmt'}.`,
    off: 'Alles Persönliche hast du abgeschaltet.',
    level: 'Du hast festgelegt, wie persönlich Angebote höchstens sind.',
    muted: 'Ein anderes Angebot wolltest du nicht mehr sehen.',
    resting: 'Ein Thema lässt du ruhen.',
    shown: ({ isOther, limit }) =>
      limit
        ? `Ein anderes Angebot hat seine Grenze ${limit === 'reached-today' ? 'für heute ' : ''}erreicht.`
        : `${isOther ? 'Ein anderes' : 'Dieses'} Angebot hast du schon gesehen.`,
    hidden: ({ isOther }) => `${isOther ? 'Ein anderes' : 'Dieses'} Angebot hast du ausgeblendet.`,
    clicked: ({ isOther }) => `${isOther ? 'Ein anderes' : 'Dieses'} Angebot hast du angeklickt.`,
    purchase: 'Was ein anderes Angebot anbietet, hast du laut Shop schon gekauft.',
    'page-views': ({ isEnough }) =>
      isEnough
        ? 'Dafür hast du bei diesem Besuch genug Seiten angesehen.'
        : 'Andere Angebote kommen erst nach weiteren Seiten.',
    trigger: ({ trigger }) => INFORMAL_TRIGGERS[trigger] ?? TRIGGERS[trigger],
    minor: 'Diese Seite behandelt dich als minderjährig.',
    vulnerable: 'Diese Seite nimmt auf deine Lage Rücksicht.',
    objection: 'Dein Browser widerspricht der Nutzung fremder Daten.',
  },
  effect: 'Ohne das sähest du dies hier nicht.',
  effectOfEach: 'Fehlte eines davon, sähest du dies hier nicht.',
  effectOfAll: 'Ohne all das zusammen sähest du dies hier nicht.',
};

const INFORMAL_TRIGGERS: Readonly<Partial<Record<Trigger, string>>> = {
  dwell: 'Es kam, weil du schon eine Weile auf dieser Seite bist.',
  scroll: 'Es kam, weil du so weit gescrollt hast.',
  idle: 'Es kam, weil du eine Weile nichts getan hast.',
  'interest-peak': 'Es kam, als dein Interesse nicht weiter wuchs.',
};

/** *Warum?* for *du*. */
export const deWhyInformal: Readdressed<WhyWords> = {
  changes: 'Das kannst du ändern:',
  restTopicEffect: 'Dann siehst du keine Angebote mehr dazu.',
  switchOffEffect: 'Dann siehst du keine persönlichen Angebote mehr.',
  switchOffElsewhere: 'Das betrifft andere Angebote. Dieses benutzt nichts über dich.',
  failed: 'Das hat nicht geklappt. Bitte versuche es noch einmal.',
  remember: (shop) =>
    `Damit es länger gilt, erlaube ${shop} das Speichern. Das geht in den Cookie- und Datenschutz-Einstellungen des Shops.`,
};

/** What is unfolded, for *du*. */
export const deDetailsInformal: Readdressed<DetailMessages> = {
  score: {
    factors: {
      stop: 'Weil du es mit einem Klick beenden kannst, zählt ein Teil davon ein Zehntel weniger.',
      asked: 'Weil du nach dem Thema gefragt hast, zählt weniger, was benutzt wird.',
    },
    limit: (limit, isOwn) =>
      `Ab ${number.format(limit)} kommt nichts Persönliches: Das ist ${isOwn ? 'deine' : 'die'} Grenze${isOwn ? '' : ' dieses Shops'}.`,
  },
  unused: {
    what: {
      guesses: 'Vermutungen über dich',
      account: 'dein Kundenkonto',
      money: 'deine Finanzen',
    },
  },
  sender: {
    shop: (shop) => `Dieses Angebot zeigt dir ${shop}.`,
  },
  price: {
    of: {
      standard: 'Laut Shop gilt für dich der übliche Preis.',
      'lower-disclosed': 'Laut Shop ist der Preis für dich niedriger; das Angebot sagt es.',
    },
  },
};

const moment = describeMoment({
  locale: 'de',
  today: (time) => `heute um ${time} Uhr`,
  tomorrow: (time) => `morgen um ${time} Uhr`,
  yesterday: (time) => `gestern um ${time} Uhr`,
  on: (date, time) => `am ${date} um ${time} Uhr`,
});
const count = countWords('de');
const points = (score: number): string => `unter ${number.format(score)} von 100 Punkten`;

/** German, formal: *Offer settings*. */
export const deSettings: SettingsMessages = {
  language: 'de',
  direction: 'ltr',

  facts: de.facts,
  days: de.when,
  list: de.list,
  quote: de.quote,
  moment,
  date: describeDate('de'),
  earliest: describeDayAhead({
    locale: 'de',
    time: (time) => `Nicht vor ${time} Uhr.`,
    tomorrow: 'Nicht vor morgen.',
    weekday: (day) => `Nicht vor ${day}.`,
    date: (date) => `Nicht vor dem ${date}.`,
  }),
  reveal: (counted) => `${counted} – anzeigen`,

  title: 'Angebots-Einstellungen',
  close: 'Schließen',
  intro: 'Alles hier steht nur in diesem Browser. Was Sie ändern, gilt sofort.',
  unremembered:
    'Hier wird nichts gespeichert, denn dazu fehlt Ihre Einwilligung. Alles gilt nur, bis Sie die Seite neu laden.',
  unstorable:
    'Dieser Browser speichert hier gerade nichts. Alles gilt nur, bis Sie die Seite neu laden.',
  undo: 'Rückgängig',
  failed: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  privacy: (shop) => `Datenschutzerklärung von ${shop}`,

  level: {
    title: 'Wie persönlich',
    label: 'So persönlich darf ein Angebot höchstens sein',
    describe: (share, limit) => {
      if (limit === 0) return 'Nichts Persönliches.';
      if (share >= 1) return `So persönlich, wie der Shop es vorsieht: ${points(limit)}.`;
      const much = ['Kaum Persönliches', 'Wenig Persönliches', 'Etwas Persönliches'];
      return `${much[Math.floor(share * 3)]}: ${points(limit)}.`;
    },
    onlyLess: 'Der Regler macht Angebote nur weniger persönlich, als der Shop es vorsieht.',
    changed: 'Gilt ab jetzt.',
    off: 'Alles Persönliche abschalten',
    offEffect: 'Dann erscheint nur, was für alle gleich ist.',
    isOff: 'Ab jetzt nichts Persönliches mehr.',
    isOn: 'Persönliche Angebote sind wieder zugelassen.',
    pause: 'Alle Angebote anhalten',
    pauseEffect: 'Dann erscheint kein Angebot, bis Sie es wieder ändern.',
    isPaused: 'Ab jetzt erscheint kein Angebot mehr.',
    isResumed: 'Angebote erscheinen wieder.',
  },
  noted: {
    title: 'Was vermerkt ist',
    count: (values, signals) =>
      values
        ? `${count(values, { one: 'Notiz', other: 'Notizen' })} aus ${count(signals, { one: 'Bereich', other: 'Bereichen' })}`
        : 'Keine Notizen',
    none: 'Über Sie ist nichts vermerkt.',
    origins: {
      site: 'Von dieser Website',
      account: 'Aus Ihrem Kundenkonto',
      shopper: 'Von Ihnen',
      partner: 'Von einem Partner dieser Website',
      'third-party': 'Von einem anderen Unternehmen',
      unknown: 'Von einer nicht genannten Stelle',
    },
    about: (origin, until) => `${origin}. Bleibt bis ${until}.`,
    forget: de.levers.forget,
    forgotten: 'Vergessen. Wird nicht mehr vermerkt.',
    allow: 'Wieder vermerken',
    correct: 'Das stimmt nicht',
    correctLabel: (what) => `Richtig ist (${what})`,
    correctPlaceholder: 'Bitte wählen',
    save: 'Berichtigen',
    cancel: 'Abbrechen',
    corrected: 'Berichtigt.',
    notCorrected: 'Das kann der Shop hier nicht vermerken. Es bleibt, wie es war.',
    forgottenTitle: 'Wird nicht mehr vermerkt',
    forgottenAll: (signal) => `Alles aus: ${signal}`,
    allowed: 'Wird wieder vermerkt.',
    boughtTitle: 'Einkäufe',
    boughtNote: 'Bleibt vermerkt, damit es nicht gleich noch einmal angeboten wird.',
  },
  shown: {
    title: 'Was Sie gesehen haben',
    count: (today) =>
      today
        ? `Heute ${count(today, { one: 'Angebot', other: 'Angebote' })}`
        : 'Heute keine Angebote',
    none: 'Bisher war kein Angebot zu sehen.',
    noneToday: 'Heute war kein Angebot zu sehen.',
    earlier: (shown) => `${count(shown, { one: 'früheres', other: 'frühere' })} anzeigen`,
    outcomes: {
      seen: 'gezeigt',
      ignored: 'gezeigt und nicht angeklickt',
      clicked: 'angeklickt',
      dismissed: 'ausgeblendet',
      withheld: 'zum Vergleich nicht gezeigt',
    },
    about: (when, outcome, score) =>
      `${when} ${outcome}. Wie persönlich: ${number.format(score)} von 100 Punkten.`,
    find: 'Auf dieser Seite ansehen',
    hide: 'Nicht mehr zeigen',
    hidden: 'Erledigt. Ab jetzt nicht mehr.',
  },
  held: {
    title: 'Was zurückgehalten wurde',
    count: (held) => (held ? count(held, { one: 'Fall', other: 'Fälle' }) : 'Nichts'),
    none: 'Es wurde nichts zurückgehalten.',
    about: (when, reason) => `${when} zurückgehalten. ${reason}`,
    withheld: de.comparison,
    reasons: {
      PAUSED_BY_SHOP: 'Der Shop macht mit Angeboten Pause.',
      CONFIG_EXPIRED: 'Die Angebote des Shops sind abgelaufen.',
      CONFIG_INVALID: 'Beim Shop ist etwas falsch eingestellt; dann kommt nichts.',
      PAUSED_BY_SHOPPER: 'Sie haben alle Angebote angehalten.',
      QUIET_PAGE: 'Auf dieser Seite stört kein Angebot.',
      CONSENT_MISSING: 'Dafür fehlt Ihre Zustimmung.',
      CAMPAIGN_NOT_STARTED: 'Es gilt noch nicht.',
      CAMPAIGN_ENDED: 'Es gilt nicht mehr.',
      NOT_APPROVED: 'Im Shop hat es noch niemand freigegeben.',
      NOT_IN_SHARE: 'Es geht nur an einen Teil der Besucher; das Los bestimmt, an wen.',
      AUDIENCE_NOT_MATCHED: 'Es ist für andere gedacht.',
      MUTED: 'Sie wollten nichts mehr davon sehen.',
      CONVERTED: 'Es hat seinen Zweck schon erfüllt.',
      DISMISSED: 'Sie haben so etwas ausgeblendet.',
      IGNORED: 'Sie haben es mehrmals nicht beachtet.',
      FREQUENCY_CAP_REACHED: 'Es war oft genug zu sehen.',
      WARM_UP: 'Es kommt erst, wenn Sie mehr Seiten angesehen haben.',
      QUIET_HOURS: 'Um diese Zeit ist Ruhe.',
      FORMAT_BUSY: 'Ein anderes Angebot war gerade geöffnet.',
      VETO_SPECIAL_CATEGORY: 'Es berührt etwas besonders Geschütztes.',
      VETO_LIFE_EVENT: 'Es würde eine Vermutung über Ihr Leben benutzen.',
      VETO_FINANCE: 'Es würde eine Vermutung über Ihr Geld benutzen.',
      VETO_THIRD_PARTY: 'Es würde fremde Daten ohne Ihre Zustimmung benutzen.',
      VETO_LOCATION: 'Es würde Ihren genauen Standort benutzen.',
      VETO_BIOMETRIC: 'Es würde Körpermerkmale oder Gefühle benutzen.',
      VETO_PROXY: 'Es würde etwas benutzen, das für ein geschütztes Merkmal steht.',
      VETO_EXPIRED: 'Was es benutzen würde, ist zu lange her.',
      VETO_MINOR: 'Es ist persönlich, und Minderjährige sehen nichts Persönliches.',
      VETO_VULNERABLE: 'Es ist persönlich, und diese Seite verzichtet aus Rücksicht darauf.',
      VETO_GLOBAL_PRIVACY_CONTROL: 'Ihr Browser widerspricht der Nutzung fremder Daten.',
      VETO_SWITCHED_OFF: 'Sie haben alles Persönliche abgeschaltet.',
      VETO_BOUGHT: 'Sie haben es laut Shop schon gekauft.',
      VETO_URGENCY: 'Was es verspricht, ist vorbei.',
      TOO_PERSONAL: 'Es wäre zu persönlich.',
      DAILY_BUDGET_SPENT: 'Für heute war genug Persönliches zu sehen.',
      HISTORY_FULL: 'In diesem Browser ist kein Platz für weitere Notizen.',
      NO_CANDIDATE: 'Für diese Stelle gibt es kein Angebot.',
    },
  },
  topics: {
    title: 'Themen ruhen lassen',
    count: (resting) =>
      resting
        ? `${count(resting, { one: 'Thema ruht', other: 'Themen ruhen' })}`
        : 'Kein Thema ruht',
    intro: 'Zu einem ruhenden Thema erscheint kein Angebot. Nach einem Grund fragt niemand.',
    rest: (topic) => `${topic} ruhen lassen`,
    restsWith: (topic) => `Ruht mit: ${topic}`,
    rested: 'Ruht ab jetzt.',
    back: 'Ruht nicht mehr.',
  },
  hiddenOffers: {
    title: 'Ausgeblendete Angebote',
    count: (offers) => count(offers, { one: 'Angebot', other: 'Angebote' }),
    show: 'Wieder zulassen',
    shown: 'Ist wieder zugelassen.',
  },
  data: {
    title: 'Ihre Daten',
    export: 'Alles herunterladen',
    exportEffect: 'Eine Datei mit allem, was hier vermerkt ist.',
    file: (day) => `angebots-einstellungen-${day}`,
    exported: 'Heruntergeladen.',
    import: 'Datei übernehmen',
    importEffect: 'Was in der Datei steht, kommt zu dem hinzu, was hier vermerkt ist.',
    imported: 'Übernommen.',
    notImported: (file) =>
      `„${file}“ wurde nicht übernommen. Nehmen Sie eine Datei, die hier heruntergeladen wurde.`,
    erase: 'Alles löschen',
    eraseEffect: 'Danach ist nichts mehr vermerkt.',
    erased: 'Alles ist gelöscht.',
    question: 'Alles löschen?',
    questionEffect:
      'Notizen, gesehene Angebote und alle Einstellungen hier verschwinden. Das lässt sich nicht rückgängig machen.',
    offQuestion: 'Alles Persönliche ist abgeschaltet. Soll das so bleiben?',
    eraseAll: 'Alles löschen',
    eraseKeepsOff: 'Löschen, und Persönliches bleibt abgeschaltet',
    eraseWithOff: 'Löschen, auch das Abschalten',
    cancel: 'Nicht löschen',
  },
};

/** The same for somebody whom the shop calls *du*; all else stays. */
export const deSettingsInformal: Readdressed<SettingsMessages> = {
  facts: deInformal.facts!,
  intro: 'Alles hier steht nur in diesem Browser. Was du änderst, gilt sofort.',
  unremembered:
    'Hier wird nichts gespeichert, denn dazu fehlt deine Einwilligung. Alles gilt nur, bis du die Seite neu lädst.',
  unstorable:
    'Dieser Browser speichert hier gerade nichts. Alles gilt nur, bis du die Seite neu lädst.',
  failed: 'Das hat nicht geklappt. Bitte versuche es noch einmal.',
  level: { pauseEffect: 'Dann erscheint kein Angebot, bis du es wieder änderst.' },
  noted: {
    none: 'Über dich ist nichts vermerkt.',
    origins: { account: 'Aus deinem Kundenkonto', shopper: 'Von dir' },
  },
  shown: { title: 'Was du gesehen hast' },
  held: {
    withheld: deInformal.comparison!,
    reasons: {
      PAUSED_BY_SHOPPER: 'Du hast alle Angebote angehalten.',
      CONSENT_MISSING: 'Dafür fehlt deine Zustimmung.',
      MUTED: 'Du wolltest nichts mehr davon sehen.',
      DISMISSED: 'Du hast so etwas ausgeblendet.',
      IGNORED: 'Du hast es mehrmals nicht beachtet.',
      WARM_UP: 'Es kommt erst, wenn du mehr Seiten angesehen hast.',
      VETO_LIFE_EVENT: 'Es würde eine Vermutung über dein Leben benutzen.',
      VETO_FINANCE: 'Es würde eine Vermutung über dein Geld benutzen.',
      VETO_THIRD_PARTY: 'Es würde fremde Daten ohne deine Zustimmung benutzen.',
      VETO_LOCATION: 'Es würde deinen genauen Standort benutzen.',
      VETO_GLOBAL_PRIVACY_CONTROL: 'Dein Browser widerspricht der Nutzung fremder Daten.',
      VETO_SWITCHED_OFF: 'Du hast alles Persönliche abgeschaltet.',
      VETO_BOUGHT: 'Du hast es laut Shop schon gekauft.',
    },
  },
  data: {
    title: 'Deine Daten',
    notImported: (file) =>
      `„${file}“ wurde nicht übernommen. Nimm eine Datei, die hier heruntergeladen wurde.`,
  },
};
