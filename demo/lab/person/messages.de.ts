import { refusalsDe } from '../../../src/locales/refusals.de.js';
import type { PersonMessages } from './messages.js';
import { reasonsDe } from './reasons.de.js';

const fine = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 });
const number = (value: number): string => fine.format(value);
const list = new Intl.ListFormat('de-DE');
const longDay = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' });
const shortDay = new Intl.DateTimeFormat('de-DE', {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});
const count = (of: number, one: string, many: string): string =>
  `${number(of)} ${of === 1 ? one : many}`;
const offers = (of: number): string => count(of, 'Angebot', 'Angebote');

/** German, formal. */
export const personDe: PersonMessages = {
  language: 'de',
  number,
  day: (day) => longDay.format(day),
  shortDay: (day) => shortDay.format(day),
  timesIn: (timeZone) => {
    const moment = new Intl.DateTimeFormat('de-DE', {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      timeZone,
    });
    const clock = new Intl.DateTimeFormat('de-DE', { timeStyle: 'medium', timeZone });
    return { moment: (at) => moment.format(at), clock: (at) => clock.format(at) };
  },
  until: (until, at, timeZone) => refusalsDe.moment(until, at, timeZone),

  waiting: 'Diese Person geht gerade durch den Shop …',
  empty: 'Von dieser Person ist nichts aufgezeichnet.',
  sides: { before: 'Vorher', now: 'Jetzt' },
  side: 'Welche Konfiguration',

  chooser: 'Eine Person wählen',
  previousPerson: 'Vorige Person',
  nextPerson: 'Nächste Person',
  shopper: 'Nummer der Person',
  ofAll: (all) => `von ${number(all)}`,
  name: (name) => `Nummer in der Quelle: ${name}`,

  difference: {
    same: (shown) => `Vorher und jetzt geschieht dasselbe: ${offers(shown)} gezeigt.`,
    sameNumber: (shown) =>
      `Vorher und jetzt ${offers(shown)}, aber nicht dieselben zur selben Zeit.`,
    other: (before, now) => `Vorher ${offers(before)}, jetzt ${number(now)}.`,
    heldBy: (limit, before, now) =>
      `„${limit}“ hält ${number(now)}-mal zurück; vorher: ${number(before)}.`,
  },

  timeline: 'Zeitleiste dieser Person: vorher oben, jetzt unten',
  keys: 'Pfeil links und rechts: die nächste Marke. Pfeil auf und ab: vorher oder jetzt. Pos1 und Ende: die erste und die letzte.',
  legend: {
    shown: 'gezeigt',
    held: 'zurückgehalten',
    withheld: 'zum Vergleich vorenthalten',
    click: 'geklickt',
    dismissal: 'geschlossen',
    signal: 'vermerkt',
    choice: 'von der Person gewählt',
    conversion: 'gekauft oder zugesagt',
    'page-view': 'Seite angesehen',
  },
  lane: (side, shown, held) =>
    `${side === 'before' ? 'Vorher' : 'Jetzt'}: ${number(shown)} gezeigt, ${number(held)} zurückgehalten`,

  story: 'Die gewählte Marke',
  choose:
    'Zeigen Sie auf eine Marke, tippen Sie sie an oder benutzen Sie die Pfeiltasten: Hier steht, was geschah und warum.',
  outcomes: {
    show: 'Gezeigt',
    kept: 'Bleibt an seinem Platz',
    hold: 'Zurückgehalten',
    unmatched: 'Nichts gezeigt: Kein Angebot passt',
    holdout: 'Zum Vergleich vorenthalten',
  },
  pageViews: {
    clicks: 'Artikel angesehen',
    carts: 'In den Warenkorb gelegt',
    orders: 'Gekauft',
    visit: 'In den Shop gekommen',
    list: 'Artikelliste angesehen',
  },
  reactions: { viewable: 'Wirklich gesehen', click: 'Geklickt', dismissal: 'Geschlossen' },
  notes: {
    signal: 'Vermerkt',
    choice: 'Von der Person gewählt',
    conversion: 'Gekauft oder zugesagt',
  },
  facts: {
    page: 'Seite',
    product: 'Artikel',
    placement: 'Platz',
    trigger: 'Anlass',
    offer: 'Angebot',
    creative: 'Motiv',
    campaign: 'Kampagne',
    format: 'Form',
    points: 'Wie persönlich',
    reason: 'Grund',
    until: 'Wieder',
    value: 'Wert',
  },
  triggers: {
    'page-view': 'Seitenaufruf',
    dwell: 'Verweilen auf der Seite',
    scroll: 'Blättern',
    'exit-intent': 'Verlassen der Seite',
    idle: 'eine Weile nichts getan',
    event: 'ein Ereignis des Shops',
    'interest-peak': 'ein Höhepunkt des Interesses',
  },
  formats: {
    inline: 'in der Seite',
    sticky: 'Leiste am unteren Rand',
    'slide-in': 'Karte in der Ecke',
    overlay: 'Fenster über der Seite',
  },
  reasons: reasonsDe,
  back: 'Zurück',
  next: 'Weiter',
  previousStep: 'Voriges Ereignis',
  nextStep: 'Nächstes Ereignis',
  position: (step, of) => `Ereignis ${number(step)} von ${number(of)}`,

  trace: 'Jede Regel zeigen',
  traceLoading: 'Wird berechnet …',
  noTrace: 'Die Regeln dieser Entscheidung hat niemand aufbewahrt.',
  traceEmpty: 'Für diesen Platz ist kein Angebot vorgesehen.',
  mayShow: 'darf erscheinen',
  refusedBy: 'abgelehnt',
  personal: 'persönlich',
  impersonal: 'verwendet nichts über die Person',
  uses: (signals) => `verwendet ${list.format(signals)}`,
  scored: (points) => `${number(points)} von 100 Punkten`,
  applies: 'Trifft zu',
  appliesNot: (of) => `${count(of, 'Regel trifft', 'Regeln treffen')} nicht zu`,
  untilThen: (moment) => `bis ${moment}`,
  invalid: (of) => `Ausgelassen, weil die Konfiguration darin einen Fehler hat: ${list.format(of)}`,

  list: 'Ereignis für Ereignis',
  visit: (when, { pageViews, shown, held }) =>
    `${when} · ${count(pageViews, 'Seite', 'Seiten')}, ${number(shown)} gezeigt, ${number(held)} zurückgehalten`,
};
