import type { ShoppersMessages } from './messages.js';
import { eventCount } from './packed-sessions.js';
import type { ReadFailure } from './read-failure.js';

const number = new Intl.NumberFormat('de');
const size = new Intl.NumberFormat('de', { maximumFractionDigits: 1 });
const megabytes = (bytes: number): string => `${size.format(bytes / 1024 / 1024)} MB`;

/** What belongs at a place of a session, by its last key. */
const EXPECTED: ReadonlyMap<string, string> = new Map([
  ['session', 'eine Zahl oder ein Text'],
  ['events', 'eine Liste von Ereignissen'],
  ['aid', 'die Nummer eines Artikels'],
  ['ts', 'die Zeit in Millisekunden seit 1970'],
  ['type', '„clicks“, „carts“ oder „orders“'],
  ['user_pseudo_id', 'ein Text, der die Person bezeichnet'],
  ['event_timestamp', 'die Zeit in Mikrosekunden seit 1970'],
  ['item_id', 'ein Text oder eine Zahl'],
]);

function badLine(failure: Extract<ReadFailure, { code: 'BAD_LINE' }>): string {
  const { line, isEntry, fault } = failure;
  const where = isEntry ? `${number.format(line)}. Eintrag` : `Zeile ${number.format(line)}`;
  const place = fault.key === undefined ? '' : `„${fault.key}“ `;
  const expected = EXPECTED.get(fault.key?.split('.').at(-1) ?? '');
  const belongs = expected === undefined ? '' : ` Dorthin gehört ${expected}.`;
  switch (fault.kind) {
    case 'not-json':
      return `${where} ist kein JSON. In jeder Zeile steht genau ein JSON-Objekt: eine Sitzung oder ein Ereignis.`;
    case 'not-an-object':
      return `${where}: ${place || 'Was dort steht, '}ist kein JSON-Objekt. Erwartet wird { "session": …, "events": […] } oder eine Zeile aus einem GA4-Export.`;
    case 'missing':
      return `${where}: ${place}fehlt.${belongs}`;
    case 'unknown':
      return `${where}: ${place}gehört nicht dorthin. Entfernen Sie es.`;
    case 'wrong':
      return `${where}: ${place}stimmt nicht.${belongs}`;
  }
}

/** `importState` begins with the place. */
const placeIn = (detail: string): string => detail.split(/ is not |: the key /)[0] ?? detail;

export const shoppersDe: ShoppersMessages = {
  choose: 'Wessen Einkäufe laufen ab?',
  synthetic: {
    name: 'Erfundene Personen',
    badge: 'erfunden',
    hint: 'Wie lang Besuche sind und wie oft daraus Warenkörbe und Käufe werden, entspricht den veröffentlichten Zahlen eines großen deutschen Shops. Die Personen selbst gibt es nicht.',
    source: 'Quelle der Zahlen: OTTO-Datensatz (auf Kaggle, neuer Tab)',
    count: 'Personen',
    seed: 'Startzahl',
    seedHint: 'Dieselbe Startzahl ergibt immer dieselben Personen.',
    others: 'Andere Personen',
    range: (least, most) => `Von ${number.format(least)} bis ${number.format(most)}.`,
  },
  file: {
    name: 'Aus einer Datei',
    drop: 'Ziehen Sie eine Datei hierher',
    choose: 'oder wählen Sie eine aus',
    kinds: [
      'Sitzungen im Format des OTTO-Datensatzes (.jsonl)',
      'Zeilen aus einem GA4-Export, zum Beispiel aus BigQuery (.json, .jsonl)',
      'Was eine Person unter „Angebots-Einstellungen“ exportiert hat (.json)',
    ],
    stays: 'Die Datei bleibt auf Ihrem Gerät. Nichts wird hochgeladen.',
    isRead: ({ name, sessions }) => {
      const people = sessions.names.length;
      const events = eventCount(sessions);
      return `${name}: ${number.format(people)} ${people === 1 ? 'Person' : 'Personen'}, ${number.format(events)} ${events === 1 ? 'Ereignis' : 'Ereignisse'}.`;
    },
    leftOut: ({ leftOut, isLeast, eventsLeftOut = 0 }) => {
      const least = isLeast ? 'mindestens ' : '';
      const people =
        leftOut === 1
          ? 'Eine weitere Person ist'
          : `${least}${number.format(leftOut)} weitere Personen sind`;
      const cut = `${eventsLeftOut === 1 ? 'ein Ereignis' : `${number.format(eventsLeftOut)} Ereignisse`}`;
      const sentences = [
        leftOut > 0 ? `${people} weggelassen: Mehr hält diese Seite nicht.` : '',
        eventsLeftOut > 0 ? `Bei den übrigen fehlt ${cut} am Ende.` : '',
      ];
      const text = sentences.filter(Boolean).join(' ');
      return text.charAt(0).toUpperCase() + text.slice(1);
    },
    isExport: (name) => `${name}: der Export einer Person.`,
    exportLimits:
      '„Vorher“ ist, was notiert wurde. „Jetzt“ ist, was die bearbeitete Konfiguration zu denselben Zeitpunkten tut. Nicht notiert sind die Adressen der Seiten, was auf ihnen sonst noch gezeigt werden konnte, ältere Seitenaufrufe und Werte, die inzwischen gelöscht sind. Ruhige Seiten halten hier deshalb nichts zurück, und zu einem Angebot, das gezeigt wurde, gilt die Seite als passend.',
  },
  recording: {
    name: 'Eigene Klicks',
    isUsed: 'Ihre Klicks laufen hier ab, und jede weitere Seite kommt dazu.',
  },
  reading: (name) => `${name} wird gelesen`,
  progress: (bytes, of) => `${megabytes(bytes)} von ${megabytes(of)}`,
  cancel: 'Abbrechen',
  failure: (name) => `${name} lässt sich nicht verwenden.`,
  failures: {
    EMPTY: () => 'Die Datei ist leer. Wählen Sie eine mit Sitzungen.',
    COMPRESSED: ({ packer }) =>
      `Die Datei ist gepackt (${packer}). Entpacken Sie sie, und wählen Sie dann die entpackte Datei.`,
    UTF16: () => 'Die Datei ist in UTF-16 geschrieben. Speichern Sie sie als UTF-8.',
    NOT_UTF8: () => 'Die Datei enthält Zeichen, die kein UTF-8 sind. Speichern Sie sie als UTF-8.',
    BINARY: () =>
      'Das ist keine Textdatei. Erwartet wird JSON: eine Sitzung oder ein Ereignis in jeder Zeile.',
    CSV: () =>
      'Das sieht nach einer Tabelle (CSV) aus. Exportieren Sie die Daten als JSON, eine Zeile für jedes Ereignis.',
    HTML: () =>
      'Das ist eine Webseite und keine Datei mit Daten. Beim Herunterladen kam wohl eine Fehlerseite: Laden Sie die Datei noch einmal herunter.',
    OTHER_JSON: () =>
      'Das ist JSON, aber weder Einkäufe noch ein Export noch eine Konfiguration. Erwartet wird in jeder Zeile { "session": …, "events": […] } oder ein Ereignis aus GA4.',
    NO_SHOPPING: () =>
      'In der Datei ist kein Einkauf. Gezählt werden Ansehen, Warenkorb und Kauf; in GA4 heißen sie view_item, add_to_cart und purchase, mit „items“.',
    LIST_TOO_LARGE: ({ bytes, most }) =>
      `Die Datei ist eine einzige JSON-Liste von ${megabytes(bytes)}; gelesen werden Listen bis ${megabytes(most)}. Speichern Sie jeden Eintrag in einer eigenen Zeile (JSON Lines), dann ist jede Größe recht.`,
    LINE_TOO_LONG: ({ line, most }) =>
      `Zeile ${number.format(line)} ist länger als ${megabytes(most)}. In jeder Zeile steht nur eine Sitzung oder ein Ereignis.`,
    BAD_LINE: badLine,
    BROKEN_JSON: ({ detail }) =>
      `Das JSON ist nicht vollständig oder enthält einen Fehler (${detail}). Exportieren Sie die Datei noch einmal.`,
    BROKEN_EXPORT: ({ detail }) =>
      `Der Export wurde verändert: „${placeIn(detail)}“ ist nicht so, wie Taktvoll es schreibt. Nehmen Sie die Datei, wie der Shop sie ausgegeben hat.`,
    UNREADABLE: ({ detail }) =>
      `Der Browser darf die Datei nicht mehr lesen (${detail}). Wählen Sie sie noch einmal aus.`,
    UNEXPECTED: ({ detail }) =>
      `In der Datei steht etwas, das diese Seite nicht lesen kann (${detail}). Lassen Sie nur Sitzungen oder Ereignisse darin, oder versuchen Sie es mit einem Teil davon.`,
  },
  brokenPage:
    'Der Teil dieser Seite, der Dateien liest, lässt sich nicht starten. Laden Sie die Seite neu.',
  unchanged: 'Alles andere bleibt, wie es war.',
};
