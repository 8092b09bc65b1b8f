import type { Format, FrequencyCapConfig, Scope, WindowConfig } from '../model/config.js';
import type { LimitMessages } from '../model/limit-messages.js';

const UNITS = new Map([
  ['ms', ['Millisekunde', 'Millisekunden']],
  ['s', ['Sekunde', 'Sekunden']],
  ['min', ['Minute', 'Minuten']],
  ['h', ['Stunde', 'Stunden']],
  ['d', ['Tag', 'Tage']],
  ['w', ['Woche', 'Wochen']],
]);
const FORMATS: Readonly<Record<Format, string>> = {
  inline: 'Angebote in der Seite',
  sticky: 'Leisten',
  'slide-in': 'Karten in der Ecke',
  overlay: 'Fenster über der Seite',
};
const OF: Readonly<Record<Scope, string>> = {
  everything: '',
  placement: ' an einem Platz',
  topic: ' zu einem Thema',
  campaign: ' einer Kampagne',
  offer: '',
};
const CALENDAR = { day: 'Kalendertag', week: 'Kalenderwoche', month: 'Kalendermonat' } as const;
const CALENDARS = { day: 'Kalendertage', week: 'Kalenderwochen', month: 'Kalendermonate' } as const;
const list = new Intl.ListFormat('de');

function duration(text: string): string {
  if (text === 'lifetime') return 'für immer';
  const count = Number.parseInt(text, 10);
  const [one, many] = UNITS.get(text.replace(/\d+/, '')) ?? [text, text];
  return `${count} ${count === 1 ? one : many}`;
}

/** After *je*: *je 24 Stunden*, *je Besuch*. */
function windowText(window: WindowConfig): string {
  if (window === 'session') return 'Besuch';
  if (window === 'lifetime') return 'Person';
  if (typeof window === 'string') return window === '1d' ? '24 Stunden' : duration(window);
  const { calendar, count = 1, startsAt } = window;
  const span = count === 1 ? CALENDAR[calendar] : `${count} ${CALENDARS[calendar]}`;
  return startsAt === undefined ? span : `${span} ab ${startsAt} Uhr`;
}

/** Two formats that interrupt are what people call pop-ups. */
function nounOf(formats: readonly Format[] | undefined, count: number): string {
  if (!formats) return count === 1 ? 'Angebot' : 'Angebote';
  const isPopUp =
    formats.length === 2 && formats.every((of) => of === 'overlay' || of === 'slide-in');
  if (isPopUp) return count === 1 ? 'Pop-up' : 'Pop-ups';
  return list.format(formats.map((of) => FORMATS[of]));
}

const capped = ({ scope, max, formats, counts }: FrequencyCapConfig): string => {
  const seen = counts === 'viewable' ? ', gezählt, sobald gesehen' : '';
  if (scope === 'offer') {
    return `Dasselbe ${formats ? `Angebot als ${nounOf(formats, 1)}` : 'Angebot'} höchstens {max} Mal je {within}${seen}`;
  }
  return `Höchstens {max} ${nounOf(formats, max)}${OF[scope]} je {within}${seen}`;
};

export const limitsDe: LimitMessages = {
  language: 'de',
  frequencyCaps: capped,
  'fatigue/afterDismissal': (pauses) =>
    `Nach dem Schließen Pause: ${pauses.map((_, index) => `{${index}}`).join(', dann ')}`,
  'fatigue/ignored': ({ formats }) =>
    `Nach {after} ignorierten ${formats ? 'Angeboten' : 'Pop-ups'} in Folge Pause: {pause}`,
  afterConversion: () => 'Nach einem Kauf Pause: {pause}',
  quietHours: (hours) =>
    hours
      .map(({ formats }, index) => {
        const what = formats ? nounOf(formats, 2) : 'Angebote';
        return `Keine ${what} von {${index}/from} bis {${index}/to} Uhr`;
      })
      .join('; '),
  quietPages: (pages) => `Nichts auf ${list.format(pages.map((_, index) => `{${index}}`))}`,
  warmUp: () => 'Nichts vor Seite {pageViews} eines Besuchs',
  'creepiness/limit': () => 'Weniger persönlich ab {} Punkten',
  'creepiness/block': () => 'Niemals ab {} Punkten',
  'creepiness/dailyBudget': () => 'Nichts Persönliches mehr ab {} Punkten am Tag',
  window: windowText,
  duration,
  ofCampaign: (campaign, sentence) => `Kampagne ${campaign}: ${sentence}`,
  ofOffer: (offer, sentence) => `Angebot ${offer}: ${sentence}`,
};
