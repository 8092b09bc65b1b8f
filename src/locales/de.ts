import type { FactWording, Messages } from '../model/messages.js';
import { describeDays } from './describe-days.js';

const notNoted = (isTooLittle: boolean): string =>
  `Nicht ${isTooLittle ? 'oft genug ' : ''}vermerkt ist`;

/** What somebody did: behind *weil* the verb moves to the end. */
const did = (statement: string): FactWording => [
  statement,
  `${statement.replace(' haben', '')} haben`,
];

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
  when: describeDays({
    locale: 'de',
    on: (dates) => `am ${dates}`,
    often: (count, latest) => `an ${count} Tagen (zuletzt ${latest})`,
  }),
  list: (items, type = 'conjunction') => new Intl.ListFormat('de', { type }).format(items),
  quote: (text) => `„${text}“`,
  more: (count) => `${count} weitere`,
  because: (clause) => `Weil ${clause}.`,
  missing: (what, isTooLittle) => `${notNoted(isTooLittle)}: ${what}.`,
  missingThat: (clause, isTooLittle) => `${notNoted(isTooLittle)}, dass ${clause}.`,
  forEveryone: 'Dieses Angebot richtet sich an alle, die diese Seite besuchen.',
  nothingUsed: 'Über Sie haben wir nichts benutzt.',
  stays: 'Bei diesem Besuch stand es hier schon.',
  nothingShown: 'Hier ist gerade kein Angebot zu sehen.',
  comparison: 'Zum Vergleich haben wir Ihnen hier absichtlich nichts gezeigt.',
  also: 'Dazu kommt:',
  source: 'Quelle: Notizen dieses Shops in diesem Browser.',
  scope: 'Diese Auskunft betrifft nur dieses Angebot.',

  title: 'Warum dieses Angebot?',
  close: 'Schließen',
  stopOffer: 'Dieses Angebot nicht mehr zeigen',
  stopped: 'Erledigt. Ab jetzt nicht mehr.',
  switchOff: 'Alles Persönliche abschalten',
  switchOffEffect: 'Dann sehen Sie keine persönlichen Angebote mehr.',
  switchOffElsewhere: 'Das betrifft andere Angebote. Dieses benutzt nichts über Sie.',
  switchedOff: 'Erledigt. Ab jetzt nichts Persönliches mehr.',
  isOff: 'Alles Persönliche ist abgeschaltet.',
  switchOn: 'Einschalten',
  undo: 'Rückgängig',
  failed: 'Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.',
  lasts: 'Beides gilt sofort, in diesem Browser.',
  lastsUntilReload: 'Beides gilt sofort, aber nur bis zum Neuladen der Seite.',
  privacy: (shop) => `Alles andere steht in der Datenschutzerklärung von ${shop}.`,
};
