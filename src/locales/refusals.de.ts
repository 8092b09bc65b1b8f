import type { Format, FrequencyCapConfig, WindowConfig } from '../model/config.js';
import type { FactKind } from '../model/messages.js';
import { describeMoment } from './describe-moment.js';
import type { RefusalFacts, RefusalWords, UnmetCondition } from './refusal-words.js';

const moment = describeMoment({
  locale: 'de',
  today: (time) => `heute, ${time} Uhr`,
  tomorrow: (time) => `morgen, ${time} Uhr`,
  yesterday: (time) => `gestern, ${time} Uhr`,
  on: (date, time) => `${date}, ${time} Uhr`,
});
const list = new Intl.ListFormat('de');
const number = new Intl.NumberFormat('de', { maximumFractionDigits: 1 });
const TIMES = ['nie', 'einmal', 'zweimal', 'dreimal', 'viermal', 'fünfmal', 'sechsmal'];
/** One, and several in the dative. */
const UNITS = new Map<string, readonly [one: string, many: string]>([
  ['ms', ['Millisekunde', 'Millisekunden']],
  ['s', ['Sekunde', 'Sekunden']],
  ['min', ['Minute', 'Minuten']],
  ['h', ['Stunde', 'Stunden']],
  ['d', ['Tag', 'Tagen']],
  ['w', ['Woche', 'Wochen']],
]);
const FORMATS: Readonly<Record<Format, string>> = {
  inline: 'Angebot im Seitenfluss',
  sticky: 'Leiste am unteren Rand',
  'slide-in': 'Karte in der Ecke',
  overlay: 'Fenster über der Seite',
};

const quote = (text: string): string => `„${text}“`;
const times = (count: number): string => TIMES[count] ?? `${count}-mal`;
const when = (at: number | undefined, { now, timeZone }: RefusalFacts): string =>
  at === undefined ? '' : moment(at, now, timeZone);
const again = (facts: RefusalFacts): string =>
  facts.until === undefined ? '' : `; wieder ab ${when(facts.until, facts)}`;

/** `10min` → `10 Minuten`, behind *seit* and *in den letzten*. */
function duration(text: string): string {
  const count = Number.parseInt(text, 10);
  const [one, many] = UNITS.get(text.replace(/\d+/, '')) ?? ['', ''];
  return `${count} ${count === 1 ? one : many}`;
}

function within(window: WindowConfig): string {
  if (window === 'session') return 'bei diesem Besuch';
  if (window === 'lifetime') return 'insgesamt';
  if (window === '1d') return 'in den letzten 24 Stunden';
  if (typeof window === 'string') {
    const [count, span] = duration(window).split(' ');
    if (count !== '1') return `in den letzten ${count} ${span}`;
    return span === 'Tag' ? 'im letzten Tag' : `in der letzten ${span}`;
  }
  const { calendar, count = 1 } = window;
  if (count > 1)
    return `in ${count} ${{ day: 'Tagen', week: 'Wochen', month: 'Monaten' }[calendar]}`;
  return { day: 'heute', week: 'diese Woche', month: 'diesen Monat' }[calendar];
}

function capped({ scope, max, within: window, formats }: FrequencyCapConfig): string {
  const span = within(window);
  const only = formats ? ` (${list.format(formats.map((format) => FORMATS[format]))})` : '';
  if (scope === 'offer') return `${upper(span)} schon ${times(max)} gezeigt${only}`;
  const of = {
    everything: '',
    topic: ' zu diesem Thema',
    campaign: ' aus dieser Kampagne',
    placement: ' an diesem Platz',
  }[scope];
  const shown = max === 1 ? 'schon ein Angebot' : `schon ${max} Angebote`;
  return `${upper(span)} ${shown}${of} gezeigt${only}, mehr lassen die Grenzen nicht zu`;
}

const noted = (what: string): readonly [string, string] => [`${what} ist`, 'vermerkt'];
/** What was done, before and behind *nicht*. */
const DEEDS = new Map<FactKind, (what: string) => readonly [string, string]>([
  ['page', (what) => [`Die Seite handelt`, `von: ${what}`]],
  ['viewed', (what) => [`Dieser Besucher hat sich ${what}`, 'angesehen']],
  ['basket', (what) => [`Dieser Besucher hat ${what}`, 'in den Warenkorb gelegt']],
  ['bought', (what) => [`Dieser Besucher hat ${what}`, 'gekauft']],
  ['stated', (what) => [`Dieser Besucher hat dem Shop ${what}`, 'genannt']],
]);

function unmetBy({ kind, what, isDenied, interest, least }: UnmetCondition): string {
  const [begin, end] = (DEEDS.get(kind) ?? noted)(what);
  if (isDenied) return `${begin} ${kind === 'page' ? '' : 'schon '}${end}`.replace('  ', ' ');
  if (interest === undefined) return `${begin} ${kind === 'page' ? 'nicht' : 'noch nicht'} ${end}`;
  return `${begin} in letzter Zeit nicht oft genug ${end} (Interesse ${number.format(interest)} von ${number.format(least ?? 0)})`;
}

/** German. */
export const refusalsDe: RefusalWords = {
  language: 'de',
  quote,
  moment,
  codes: {
    PAUSED_BY_SHOP: ({ isPartly }) =>
      isPartly
        ? 'Der Shop hat alles Persönliche angehalten.'
        : 'Der Shop hat alle Angebote angehalten.',
    CONFIG_EXPIRED: (facts) => `Die Konfiguration galt bis ${when(facts.since, facts)}.`,
    CONFIG_INVALID: () =>
      'Die Konfiguration hat Fehler, darum erscheint nichts; die Konsole nennt sie.',
    PAUSED_BY_SHOPPER: () => 'Dieser Besucher hat alle Angebote angehalten.',
    QUIET_PAGE: ({ path = '' }) => `Auf dieser Seite soll nichts erscheinen (${path}).`,
    CONSENT_MISSING: ({ mayStore }) =>
      mayStore
        ? 'Es benutzt etwas über den Besucher, und der hat persönlichen Angeboten nicht zugestimmt.'
        : 'Ohne Einwilligung ins Speichern erscheint nur, was in der Seite steht und nichts über den Besucher benutzt.',
    CAMPAIGN_NOT_STARTED: (facts) => `Die Kampagne beginnt erst: ${when(facts.since, facts)}.`,
    CAMPAIGN_ENDED: (facts) => `Die Kampagne ist zu Ende seit ${when(facts.since, facts)}.`,
    NOT_APPROVED: () => 'Dieses Angebot hat noch niemand freigegeben.',
    NOT_IN_SHARE: ({ share = 0 }) =>
      `Die Kampagne geht an ${number.format(share * 100)} % der Besucher, dieser gehört nicht dazu.`,
    AUDIENCE_NOT_MATCHED: (facts) => {
      const { unmet = [], isAny, isUnknown } = facts;
      if (isUnknown)
        return 'Die Zielgruppe fragt nach dem Besucher, und der hat Persönlichem nicht zugestimmt.';
      const clauses = unmet.map(unmetBy);
      const [first = 'Dieser Besucher gehört nicht zur Zielgruppe', ...others] = clauses;
      return `${[first, ...others.map(lowerFirst)].join(isAny ? ', und ' : ' und ')}${again(facts)}.`;
    },
    MUTED: ({ isPartly }) =>
      isPartly
        ? 'Dieser Besucher möchte zu diesem Thema nichts sehen.'
        : 'Dieser Besucher möchte dieses Angebot nicht mehr sehen.',
    CONVERTED: (facts) =>
      `Es hat gewirkt: gekauft oder zugesagt ${when(facts.since, facts)}${again(facts)}.`,
    DISMISSED: (facts) =>
      `Von diesem Besucher ausgeblendet, zum ${facts.count ?? 1}. Mal${again(facts)}.`,
    IGNORED: (facts) =>
      `${upper(times(facts.count ?? 0))} in Folge gesehen, ohne dass etwas geschah${again(facts)}.`,
    FREQUENCY_CAP_REACHED: (facts) =>
      facts.cap ? `${capped(facts.cap)}${again(facts)}.` : `Oft genug gezeigt${again(facts)}.`,
    WARM_UP: ({ count = 0, needed = 0 }) =>
      `Erst ab der ${needed}. Seite eines Besuchs; das hier ist die ${count}.`,
    QUIET_HOURS: (facts) =>
      facts.hours
        ? `Ruhezeit von ${facts.hours.from} bis ${facts.hours.to} Uhr${again(facts)}.`
        : `Ruhezeit${again(facts)}.`,
    FORMAT_BUSY: () => 'Ein anderes Angebot unterbricht gerade, und es darf nur eines zugleich.',
    VETO_SPECIAL_CATEGORY: () =>
      'Es berührt Gesundheit, Glauben, Politik oder anderes, das besonders geschützt ist.',
    VETO_LIFE_EVENT: () =>
      'Es würde eine Vermutung über ein Lebensereignis benutzen, etwa eine Schwangerschaft oder einen Verlust.',
    VETO_FINANCE: () => 'Es würde eine Vermutung über das Geld des Besuchers benutzen.',
    VETO_THIRD_PARTY: () => 'Es würde Daten Dritter ohne festgehaltene Einwilligung benutzen.',
    VETO_LOCATION: () =>
      'Es würde einen genauen Standort benutzen, nach dem gerade niemand fragte.',
    VETO_BIOMETRIC: () => 'Es würde biometrische Daten oder Gefühle benutzen.',
    VETO_PROXY: () => 'Es würde etwas benutzen, das für ein geschütztes Merkmal steht.',
    VETO_EXPIRED: (facts) =>
      `Was es benutzen würde, ist zu alt, um noch zu stimmen${again(facts)}.`,
    VETO_MINOR: () => 'Es ist persönlich, und die Seite sagt, dass der Besucher minderjährig ist.',
    VETO_VULNERABLE: () =>
      'Es ist persönlich, und die Seite sagt, dass der Besucher in einer verletzlichen Lage ist.',
    VETO_GLOBAL_PRIVACY_CONTROL: () =>
      'Es würde Daten benutzen, die nicht vom Shop selbst sind; dem widerspricht der Browser.',
    VETO_SWITCHED_OFF: () => 'Dieser Besucher hat alles Persönliche abgeschaltet.',
    VETO_BOUGHT: (facts) => `Schon gekauft: ${when(facts.since, facts)}${again(facts)}.`,
    VETO_URGENCY: (facts) =>
      `Was es verspricht, endete ${when(facts.since, facts)}; weiterzumachen wäre falsche Eile.`,
    TOO_PERSONAL: (facts) => {
      const { score = 0, limit = 0, floor } = facts;
      if (floor === 'NO_EXPLANATION')
        return 'Es ist persönlich, und nichts hier sagt dem Besucher, warum er es sieht.';
      if (floor)
        return `Dieser Besucher hat in den letzten 7 Tagen ein Angebot der Kampagne ausgeblendet${again(facts)}.`;
      return `Zu persönlich: ${number.format(score)} Punkte, die Grenze ist ${number.format(limit)}${again(facts)}.`;
    },
    DAILY_BUDGET_SPENT: (facts) =>
      `Mit dem, was in 24 Stunden gezeigt wurde, wäre es persönlicher, als ein Tag sein darf (${number.format(facts.limit ?? 0)})${again(facts)}.`,
    HISTORY_FULL: () => 'Auf diesem Gerät ist kein Platz, sich noch ein Angebot zu merken.',
    NO_CANDIDATE: () => 'Für diesen Platz ist kein Angebot vorgesehen.',
  },
  shown: (creative) => `Steht hier, mit dem Motiv ${quote(creative)}.`,
  stays: (creative) =>
    `Steht hier, mit dem Motiv ${quote(creative)}, und bleibt für diesen Besuch.`,
  withheld: 'Käme an die Reihe und wird diesem Besucher zum Vergleich absichtlich vorenthalten.',
  elsewhere: 'Steht schon an einem anderen Platz dieser Seite.',
  outranked: (winner, by) =>
    `Darf erscheinen, aber ${quote(winner)} hat Vorrang: ${
      {
        priority: 'Seine Kampagne hat die höhere Priorität',
        language: 'Es hat ein Motiv in der Sprache der Seite',
        interest: 'Es interessiert diesen Besucher mehr',
        seen: 'Dieser Besucher hat es seltener gesehen',
        tie: 'Alles andere ist gleich, und das Los fiel darauf',
      }[by]
    }.`,
  taken: (winner) => `Darf erscheinen, aber hier steht schon ${quote(winner)} und bleibt.`,
  invalid: 'Die Konfiguration dieses Angebots hat einen Fehler; die Konsole nennt ihn.',
  waits: {
    'page-view': () => 'Wartet auf die nächste Seite.',
    dwell: (value) => `Wartet, bis diese Seite seit ${duration(value)} angesehen wird.`,
    scroll: (value) =>
      `Wartet, bis ${number.format(Number(value) * 100)} % der Seite gescrollt sind.`,
    'exit-intent': () =>
      'Wartet, bis der Mauszeiger die Seite oben verlässt oder auf dem Telefon schnell nach oben gewischt wird.',
    idle: (value) => `Wartet, bis der Besucher seit ${duration(value)} nichts tut.`,
    event: (value) => `Wartet, bis die Seite ${quote(value)} meldet.`,
    'interest-peak': () => 'Wartet, bis das Interesse gewachsen ist und nicht weiter wächst.',
  },
  waitsInVain: (waits, refusal) => `${waits.slice(0, -1)}; zurzeit käme es nicht: ${refusal}`,
  triggers: {
    'page-view': () => 'Seitenaufruf',
    dwell: (value) => `Verweilen seit ${duration(value)}`,
    scroll: (value) => `Scrollen bis ${number.format(Number(value) * 100)} %`,
    'exit-intent': () => 'Verlassen der Seite',
    idle: (value) => `Untätig seit ${duration(value)}`,
    event: (value) => `Ereignis ${quote(value)}`,
    'interest-peak': () => 'Höchstes Interesse',
  },
};

const upper = (text: string): string => text[0]!.toUpperCase() + text.slice(1);
/** A clause that begins with the visitor goes on in small letters; a thing keeps its own. */
function lowerFirst(clause: string): string {
  return /^(Dieser|Die) /.test(clause) ? text(clause) : clause;
}
const text = (clause: string): string => clause[0]!.toLowerCase() + clause.slice(1);
