import { advisorMessagesDe } from '../advisor/messages.de.js';
import { limitsMessagesDe } from '../limits/messages.de.js';
import type { PageMessages } from './messages.js';

const number = new Intl.NumberFormat('de', { maximumFractionDigits: 0 });
const seconds = new Intl.NumberFormat('de', { maximumFractionDigits: 1, minimumFractionDigits: 1 });
const bei = (base: number): string => (base === 1 ? '' : ` bei ${base} Personen`);

export const pageMessagesDe: PageMessages = {
  title: 'Probelauf · Taktvoll',
  skip: 'Zu den Bildern',
  name: 'Probelauf',
  question: 'Wie oft soll Ihr Shop eine Person ansprechen?',
  lead: 'Wählen Sie eine Vorlage, oder verstellen Sie eine Grenze. Sie sehen sofort, was aus einem Monat Einkaufen wird, bevor es jemand erlebt.',
  toShop: 'Demoshop',
  otherLanguage: 'English',
  presetsLabel: 'Ausgangspunkt',
  presetFile: 'Wie in der Datei',
  presetFileHint: 'die Grenzen, die Sie geöffnet haben',
  presetHints: {
    gentle: '2 Angebote am Tag, lange Pausen',
    balanced: '4 Angebote am Tag, Pause nach dem Schließen',
    bold: '8 Angebote am Tag, kurze Pausen',
  },
  before: 'vorher',
  now: 'jetzt',
  figures: {
    perDay: 'Angebote je Person und Tag',
    reach: 'sehen überhaupt etwas',
    closed: (base) => `Angebote geschlossen${bei(base)}`,
    heldBack: (base) => `zurückgehalten${bei(base)}`,
  },
  onePerson: 'Der Export einer Person ist geöffnet: ihre Wochen, vorher und jetzt',
  fileLabel: 'Konfiguration',
  open: 'Öffnen …',
  download: 'Herunterladen',
  share: 'Link kopieren',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  panels: { limits: 'Grenzen', json: 'JSON', changes: 'Änderungen' },
  panelsLabel: 'Drei Ansichten derselben Konfiguration',
  pictures: 'Was daraus wird',
  person: 'Eine Person, Schritt für Schritt',
  shoppers: 'Wessen Einkäufe',
  assumptions: 'Was von ihnen angenommen wird',
  assumptionsBadge: 'angenommen',
  assumptionsHint:
    'Aufgezeichnete Einkäufe sagen nicht, wer zustimmt, klickt oder schließt. Das hier sind Schätzungen: Tragen Sie Ihre eigenen Zahlen ein, wo Sie sie kennen.',
  assume: {
    consent: 'stimmen persönlichen Angeboten zu (%)',
    click: 'klicken auf ein Angebot (%)',
    close: 'schließen ein Angebot in der Seite (%)',
    closeInterrupting: 'schließen ein Pop-up (%)',
    ignore: 'sehen ein Angebot und lassen es stehen (%)',
    startsAtHome: 'beginnen einen Besuch auf der Startseite (%)',
    offersPerPage: 'Plätze mit Angeboten auf einer Seite, höchstens',
  },
  assumptionProblem:
    'Geklickt, geschlossen und stehen gelassen sind Teile derselben 100 %. Die letzten Werte bleiben.',
  resetAssumptions: 'Zurück zu den üblichen',
  pages: (name) => `Seiten: ${name}`,
  everyPage: 'jeder Platz der Konfiguration auf jeder Seite',
  live: 'Im Demoshop ausprobieren',
  stop: 'Anhalten',
  resume: 'Weiter',
  replaying: 'Der Monat läuft noch einmal ab',
  pricing: 'Was jede Grenze kostet, wird ausgerechnet',
  stopped: 'Angehalten. Die Bilder zeigen, was bis dahin abgelaufen ist.',
  tooSlow:
    'Mit diesen Grenzen kommt der Durchlauf zu keinem Ende und wurde deshalb angehalten. Nehmen Sie die letzte Änderung zurück, oder streichen Sie Grenzen im Reiter JSON; sonst ist nichts verloren.',
  replayed: ({ shoppers, decisions, perSecond, threads, tookMs }) =>
    `${number.format(shoppers)} Personen, ${number.format(decisions)} Entscheidungen in ${seconds.format(tookMs / 1000)} s; ${number.format(perSecond)} Entscheidungen in der Sekunde auf ${threads === 1 ? 'einem Thread' : `jedem von ${threads} Threads`}.`,
  syntheticNote: 'Erfundene Personen, nach veröffentlichten Zahlen eines echten Shops.',
  numbers: 'Alle Zahlen (JSON)',
  closeNotice: 'Diese Meldung schließen',
  errors: (count) => `${number.format(count)} Fehler`,
  advisor: advisorMessagesDe,
  limits: limitsMessagesDe,
};
