import type { Goal, GoalReport } from '../../../src/simulation/goal.js';
import type { AdvisorMessages } from './messages.js';

const percent = new Intl.NumberFormat('de', { style: 'percent', maximumFractionDigits: 1 });
const number = new Intl.NumberFormat('de');
const amount = (of: GoalReport, { favour }: Goal): string =>
  favour === 'reach' ? percent.format(of.reach) : number.format(of.shown);
const favoured = (of: GoalReport, goal: Goal): string =>
  `${amount(of, goal)} ${goal.favour === 'reach' ? 'der Personen werden erreicht' : 'Angebote erscheinen'}`;

export const advisorMessagesDe: AdvisorMessages = {
  heading: 'Grenzen vorschlagen lassen',
  intro:
    'Sagen Sie, was Sie erreichen wollen. Die Maschine probiert Grenzen an den Personen von oben aus und schlägt einige vor. Nichts ändert sich, bevor Sie einen Vorschlag annehmen.',
  goal: '{shoppers} % der Personen sehen an jedem Tag höchstens {mostADay} Angebote, {offers} % der Angebote bleiben unter {scoreBelow} Punkten, und darüber hinaus {favour}.',
  fields: {
    shoppers: 'Anteil der Personen in Prozent',
    mostADay: 'Angebote an einem Tag, höchstens',
    offers: 'Anteil der Angebote in Prozent',
    scoreBelow: 'Punkte, unter',
    favour: 'Was darüber hinaus zählt',
  },
  favours: {
    reach: 'möglichst viele Personen erreichen',
    shown: 'möglichst viele Angebote zeigen',
  },
  search: 'Suchen',
  cancel: 'Abbrechen',
  searching: (share) => `Sucht: ${percent.format(share)}`,
  nothingFound:
    'Keine Einstellung Ihrer Grenzen erreicht dieses Ziel. Verlangen Sie weniger, oder entfernen Sie die Grenze einer Kampagne, die dagegen steht.',
  failed:
    'Die Suche ist abgebrochen. Versuchen Sie es noch einmal; Ihre Grenzen sind, wie sie waren.',
  noCrowd:
    'Eine Person ist kein Maß für alle: Wählen Sie oben Personen aus, mit denen gesucht werden soll.',
  virtues: {
    most: 'Das meiste, was das Ziel erlaubt',
    balanced: 'Dazwischen',
    calmest: 'Das ruhigste',
  },
  justification: (of, before, goal) =>
    `${percent.format(goal.shoppers)} der Personen sehen an jedem Tag höchstens ${of.mostADay}, ${percent.format(goal.offers)} der Angebote bleiben unter ${of.score + 1} Punkten, und ${favoured(of, goal)} (jetzt ${amount(before, goal)}).`,
  unseen: (of, goal, isOtherPeople) =>
    `${isOtherPeople ? 'Mit Personen, die die Suche nicht kannte' : 'Wenn andere zustimmen, klicken und schließen'}: höchstens ${of.mostADay} an jedem Tag, unter ${of.score + 1} Punkten, ${favoured(of, goal)}.`,
  changes: 'Was sich ändern würde',
  noChanges: 'Nichts: Ihre Grenzen sind schon so.',
  added: 'neu',
  removed: 'nicht mehr',
  accept: 'Annehmen …',
  acceptHeading: 'Sie stehen dafür ein',
  acceptHint:
    'Datum, Rolle und Grund stehen danach mit in der Datei. Sie können es rückgängig machen.',
  role: 'Ihre Rolle',
  reason: 'Ihr Grund',
  confirm: 'Diese Grenzen annehmen',
  accepted: 'Angenommen. Die Grenzen stehen jetzt mit Ihrem Grund in der Datei.',
};
