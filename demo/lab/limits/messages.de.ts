import type { LimitsMessages } from './messages.js';

const number = new Intl.NumberFormat('de', { maximumFractionDigits: 0 });
const signed = new Intl.NumberFormat('de', { maximumFractionDigits: 0, signDisplay: 'exceptZero' });

export const limitsMessagesDe: LimitsMessages = {
  heading: 'Grenzen',
  hint: 'Ändern Sie einen Wert: Alle Bilder folgen sofort. Ihre Kundschaft erreicht das erst, wenn Sie die Datei herunterladen und auf Ihren Server legen.',
  groups: {
    often: 'Wie oft',
    after: 'Wonach',
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
  price: ({ heldBack, more }) =>
    `${number.format(heldBack)} Mal zurückgehalten; ohne sie ${
      Math.round(more) === 0
        ? 'erscheinen gleich viele Angebote'
        : `${signed.format(more)} Angebote`
    }.`,
  idle: 'Hat nichts zurückgehalten; ohne sie ändert sich nichts.',
  counting: 'Ihr Preis wird gerade ausgerechnet.',
  unpriced: 'Ihr Preis wurde nicht ausgerechnet.',
  priceNote: 'Die Preise gelten für 100 Personen in vier Wochen.',
  ofCampaigns: (count) =>
    count === 1
      ? 'Eine weitere Grenze, von einer Kampagne oder einem Angebot'
      : `${count} weitere Grenzen, von Kampagnen und Angeboten`,
  broken:
    'Das JSON hat einen Fehler. Die Felder zeigen, was zuletzt galt; beheben Sie ihn im Reiter JSON.',
  invalid: (value) => `${value} ist hier nicht möglich; der letzte Wert bleibt.`,
};
