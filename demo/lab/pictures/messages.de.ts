import type { Pair, PictureMessages } from './messages.js';

const whole = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1 });
const longDate = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' });
const shortDate = new Intl.DateTimeFormat('de-DE', {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

/** Tenths of large numbers are noise. */
const number = (value: number): string => (Math.abs(value) < 10 ? fine : whole).format(value);
const isSame = (a: number, b: number): boolean => number(a) === number(b);
const offers = (count: number): string =>
  `${number(count)} ${count === 1 ? 'Angebot' : 'Angebote'}`;

const persons = (base: number): string =>
  base === 1 ? 'diese Person' : `${number(base)} Personen`;
/** `12 von 100 Personen sehen` */
function see(count: number, base: number): string {
  if (base === 1) return count > 0 ? 'Diese Person sieht' : 'Diese Person sieht nicht';
  if (count >= base) return `Alle ${number(base)} Personen sehen`;
  return `${number(count)} von ${number(base)} Personen ${count === 1 ? 'sieht' : 'sehen'}`;
}
const before = (now: string, then: string): string =>
  now === then ? '; wie vorher' : `; vorher: ${then}`;
const beforeNumber = ({ before: then, now }: Pair): string => before(number(now), number(then));
const signed = (value: number): string =>
  isSame(value, 0) ? '±0' : `${value > 0 ? '+' : '−'}${number(Math.abs(value))}`;
const moreOrFewer = (value: number): string =>
  isSame(value, 0)
    ? 'gleich viele'
    : `${number(Math.abs(value))} ${value > 0 ? 'mehr' : 'weniger'}`;
const seen = (nobody: number): string => (nobody > 0 ? 'kein Angebot' : 'mindestens ein Angebot');

/** German, formal. */
export const picturesDe: PictureMessages = {
  language: 'de',
  before: 'Vorher',
  now: 'Jetzt',
  number,
  exact: (value) => fine.format(value),
  date: (day) => longDate.format(day),
  shortDate: (day) => shortDate.format(day),
  empty: 'Noch nichts zu sehen: Es wurde noch keine Person durchgespielt.',

  numbers: 'Zahlen zeigen',
  csv: 'CSV',
  png: 'PNG',
  csvLabel: (title) => `Als CSV herunterladen: ${title}`,
  pngLabel: (title) => `Als Bild (PNG) herunterladen: ${title}`,
  failed: 'Ihr Browser konnte das Bild nicht erzeugen. Die Zahlen gibt es als CSV.',
  source: (count, expected, isSynthetic) => {
    const isPart = count < expected;
    const kind = isPart ? 'synthetischen (erfundenen) ' : 'synthetische (erfundene) ';
    const noun = expected === 1 ? 'Person' : 'Personen';
    const all = `${whole.format(expected)} ${isSynthetic ? kind : ''}${noun}`;
    return isPart ? `Die ersten ${whole.format(count)} von ${all}` : all;
  },
  ofShoppers: (base) => (base === 1 ? 'Die Person' : `Von ${number(base)} Personen`),
  beforeColumn: (what) => `${what}, vorher`,
  nowColumn: (what) => `${what}, jetzt`,

  busiestDay: {
    title: 'Wie viele Angebote sieht jemand am vollsten Tag?',
    finding: (many, base, most) =>
      `${see(many, base)} am vollsten Tag höchstens ${offers(most.now)}${beforeNumber(most)}.`,
    note: 'Wer nichts erlaubt, ist auf jeder Seite neu: Für diese Menschen gilt keine Grenze, wie oft. Darum sehen einzelne mehr, als Sie erlauben.',
    span: (side, many, base, most) =>
      `${side === 'before' ? 'Vorher' : 'Jetzt'}: ${number(many)} von ${number(base)} sehen höchstens ${number(most)}`,
    offers: 'Angebote am vollsten Tag',
    more: (least) => `${number(least)} oder mehr`,
    axis: 'Angebote am vollsten Tag',
  },
  days: {
    title: 'Wie viele Angebote werden jeden Tag gezeigt?',
    finding: (base, mean, busiest) =>
      `Im Durchschnitt ${base === 1 ? 'sieht diese Person' : `sehen ${persons(base)} zusammen`} ${offers(mean.now)} am Tag${beforeNumber(mean)}. Am meisten: ${number(busiest.shown)}, am ${longDate.format(busiest.day)}.`,
    day: 'Tag',
    axis: (base) =>
      base === 1 ? 'Angebote am Tag' : `Angebote am Tag, ${number(base)} Personen zusammen`,
    shown: 'Gezeigte Angebote',
    pageViews: 'Seitenaufrufe',
  },
  personal: {
    title: 'Wie persönlich ist, was gezeigt wird?',
    finding: (below, personal) =>
      `99 von 100 gezeigten Angeboten haben weniger als ${number(below.now)} von 100 Punkten${beforeNumber(below)}. ${number(personal.now)} von 100 verwenden etwas über die Person${beforeNumber(personal)}.`,
    points: 'Punkte',
    range: (from, to) => `${from} bis ${to}`,
    axis: 'von 100 gezeigten Angeboten',
    axisPoints: 'Punkte: wie persönlich, 0 bis 100',
    limit: (points) => `weniger persönlich ab ${number(points)}`,
    block: (points) => `niemals ab ${number(points)}`,
    of100: 'Von 100 gezeigten Angeboten',
  },
  prices: {
    title: 'Was hält jede Grenze zurück, und was geschähe ohne sie?',
    working:
      'Wird noch berechnet: Dieselben Personen gehen ohne jede der Grenzen noch einmal durch den Shop.',
    none: 'Diese Konfiguration hat keine Grenzen.',
    finding: (limit, base, held, shown, closed) =>
      `„${limit}“ hält am meisten zurück: ${number(held)}-mal bei ${base === 1 ? 'dieser Person' : persons(base)}. Ohne diese Grenze: ${moreOrFewer(shown)} gezeigt, ${moreOrFewer(closed)} geschlossen.`,
    idle: (idle, of) =>
      idle === of
        ? `Keine der ${of} Grenzen hat etwas zurückgehalten.`
        : `${idle} von ${of} Grenzen ${idle === 1 ? 'hat' : 'haben'} nichts verändert.`,
    limit: 'Grenze',
    held: 'Zurückgehalten',
    without: 'Ohne diese Grenze',
    shown: 'Gezeigt',
    closed: 'Geschlossen',
    reached: 'Personen, die etwas sehen',
    shownWithout: 'mehr gezeigt ohne diese Grenze',
    heldTimes: (times) => `${number(times)}×`,
    withoutIt: (shown, closed, reached) =>
      `ohne sie ${shown} gezeigt, ${closed} geschlossen, ${reached} Personen erreicht`,
    signed,
    others: (count) =>
      count === 1
        ? 'Eine weitere Grenze steht in den Zahlen.'
        : `${count} weitere Grenzen stehen in den Zahlen.`,
    base: (base) => (base === 1 ? 'Diese Person' : `je ${number(base)} Personen`),
  },
  nothing: {
    title: 'Wer sieht gar kein Angebot?',
    finding: (base, nobody) => {
      if (base === 1)
        return `Diese Person sieht ${seen(nobody.now)}${before(seen(nobody.now), seen(nobody.before))}.`;
      const all = `Jede von ${number(base)} Personen sieht mindestens ein Angebot`;
      return `${isSame(nobody.now, 0) ? all : `${see(nobody.now, base)} in der ganzen Zeit kein Angebot`}${beforeNumber(nobody)}.`;
    },
    something: 'Sieht mindestens ein Angebot',
    nothing: 'Sieht kein Angebot',
    shoppers: 'Personen',
    count: (count, base) => `${number(count)} von ${number(base)} sehen kein Angebot`,
  },
  campaigns: {
    title: 'Wen erreicht jede Kampagne, und wie oft?',
    finding: (widest, often, base) =>
      `„${widest.name}“ erreicht die meisten: ${number(widest.reach.now)} von ${number(base)} Personen${beforeNumber(widest.reach)}. „${often.name}“ wiederholt sich am meisten: ${number(often.times.now)}-mal je erreichte Person${beforeNumber(often.times)}.`,
    none: 'Niemandem wurde eine Kampagne gezeigt.',
    campaign: 'Kampagne',
    reached: (base) => (base === 1 ? 'Erreicht' : `Erreicht von ${number(base)} Personen`),
    times: 'Wie oft je Person',
    shownTimes: (band) => `davon ${band} gezeigt`,
    bands: ['1-mal', '2- oder 3-mal', '4- bis 6-mal', '7-mal oder öfter'],
    shortBands: ['1×', '2–3×', '4–6×', 'ab 7×'],
    bandsLabel: 'Gezeigt',
    summary: ({ reach, times }) => `${number(reach)} erreicht, je ${number(times)}×`,
    summaries: (now, then) =>
      `Jetzt ${number(now.reach)} erreicht, je ${number(now.times)}×; vorher ${number(then.reach)}, ${number(then.times)}×`,
    axis: (base) => (base === 1 ? 'erreicht' : `erreicht von ${number(base)} Personen`),
  },
};
