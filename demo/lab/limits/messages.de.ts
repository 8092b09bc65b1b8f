import type { LimitsMessages } from './messages.js';

const number = new Intl.NumberFormat('de', { maximumFractionDigits: 0 });

export const limitsMessagesDe: LimitsMessages = {
  heading: 'Grenzen',
  hint: 'Ändern Sie einen Wert: Alle Bilder folgen sofort. Ihre Kundschaft erreicht das erst, wenn Sie die Datei herunterladen und auf Ihren Server legen.',
  groups: {
    often: 'Wie oft',
    after: 'Pausen',
    when: 'Wann und wo',
    personal: 'Wie persönlich',
  },
  field: (sentence) => `Wert in: ${sentence}`,
  slider: (sentence) => `Regler für: ${sentence}`,
  presets: { none: 'Ohne Vorlage', gentle: 'Sanft', balanced: 'Ausgewogen', bold: 'Mutig' },
  mark: (preset, value) => `${preset}: ${value}`,
  useMark: (preset, value) => `Den Wert von ${preset} nehmen: ${value}`,
  remove: 'Entfernen',
  removeNamed: (sentence) => `Entfernen: ${sentence}`,
  add: 'Eine Grenze hinzufügen',
  addChoice: 'Auswählen …',
  addNew: {
    everything: 'Höchstens so viele Angebote in einer Zeit',
    interrupting: 'Höchstens so viele Pop-ups in einer Zeit',
    placement: 'Höchstens so viele Angebote an einem Platz',
    topic: 'Höchstens so viele Angebote zu einem Thema',
    campaign: 'Höchstens so viele Angebote einer Kampagne',
    offer: 'Dasselbe Angebot höchstens so oft',
    'fatigue/afterDismissal': 'Pause nach dem Schließen',
    'fatigue/ignored': 'Pause, wenn ignoriert wird',
    afterConversion: 'Pause nach einem Kauf',
    quietHours: 'Ruhezeiten',
    warmUp: 'Nichts auf den ersten Seiten eines Besuchs',
    'creepiness/dailyBudget': 'Punkte für einen Tag',
  },
  other: 'andere …',
  amount: 'Anzahl',
  unit: 'Einheit',
  units: { s: 'Sekunden', min: 'Minuten', h: 'Stunden', d: 'Tage', w: 'Wochen' },
  calendar: { day: 'Kalendertag', week: 'Kalenderwoche', month: 'Kalendermonat' },
  none: 'keine',
  price: ({ heldBack, more }) => {
    const count = Math.round(more);
    const without =
      count === 0
        ? 'würde nichts zusätzlich gezeigt'
        : `${Math.abs(count) === 1 ? 'würde' : 'würden'} ${number.format(Math.abs(count))} ${Math.abs(count) === 1 ? 'Angebot' : 'Angebote'} ${count > 0 ? 'mehr' : 'weniger'} gezeigt`;
    return `${number.format(heldBack)}-mal zurückgehalten; ohne diese Grenze ${without}.`;
  },
  soFar: 'Bisher:',
  idle: 'Nichts zurückgehalten; ohne diese Grenze ändert sich nichts.',
  counting: 'Der Preis dieser Grenze wird gerade ausgerechnet.',
  unpriced: 'Der Preis dieser Grenze wurde nicht ausgerechnet.',
  priceNote: (base) =>
    base < 100
      ? `Die Preise gelten für ${base === 1 ? 'diese eine Person' : `diese ${base} Personen`}, über alle Besuche.`
      : 'Die Preise gelten für 100 Personen, über alle ihre Besuche.',
  ofCampaigns: (count) =>
    count === 1
      ? 'Eine weitere Grenze, von einer Kampagne oder einem Angebot'
      : `${count} weitere Grenzen, von Kampagnen und Angeboten`,
  broken:
    'Das JSON hat einen Fehler. Die Felder zeigen, was zuletzt galt; beheben Sie ihn im Reiter JSON.',
  invalid: (least, most) =>
    `Nur eine Zahl von ${number.format(least)} bis ${number.format(most)}; der letzte Wert bleibt.`,
};
