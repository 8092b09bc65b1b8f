/** What stands in the gaps of sentences: by the name of the key, else by that of the record it is in. */
type Samples = Readonly<Record<string, readonly (readonly unknown[])[]>>;

const NOW = Date.parse('2026-03-16T10:00:00Z');
const DAY_MS = 86_400_000;
const DATES = ['today', 'on 12 and 14 March'];
const times = [[0], [0, 1], [2], [2, 4, 80], [2, 3, 4, 5]].map((ago) => [
  ago.map((days) => NOW - days * DAY_MS),
  NOW,
  'UTC',
]);

export const SAMPLES: Samples = {
  facts: DATES.map((when) => ['X', when]),
  inBasket: DATES.map((when) => ['X', when]),
  packLasts: (['month', 'week', 'day'] as const).flatMap((unit) =>
    [1, 6, 40].map((count) => [{ count, unit }]),
  ),
  when: times,
  whenBought: times,
  list: [[['X', 'Y']], [['X', 'Y'], 'disjunction']],
  quote: [['X']],
  more: [[2]],
  because: [['X']],
  missing: [true, false].map((isTooLittle) => ['X', isTooLittle]),
  missingThat: [true, false].map((isTooLittle) => ['X', isTooLittle]),
  used: [['X']],
  comparison: DATES.map((when) => [when]),
  circumstances: [
    { purpose: 'storage', isGranted: true },
    { purpose: 'storage', isGranted: false },
    { purpose: 'personalisation', isGranted: true },
    { purpose: 'personalisation', isGranted: false },
    { isOther: true, isEnough: true },
    { isOther: false, isEnough: false },
    { isOther: true, limit: 'reached' },
    { isOther: true, limit: 'reached-today' },
  ].flatMap((of) =>
    ['page-view', 'dwell', 'scroll', 'exit-intent', 'idle', 'event', 'interest-peak'].map(
      (trigger) => [{ ...of, trigger }],
    ),
  ),
  levers: [['X']],
  countToday: [
    [1, undefined],
    [2, 4],
    [3, 4],
    [11, 12],
  ],
  notBefore: [1, 30, 80, 24 * 6, 24 * 40].map((hours) => [NOW + hours * 3_600_000, NOW, 'UTC']),
  restTopic: [['X'], [undefined]],
  corrected: [['X']],
  remember: [['Shop']],
  privacy: [['Shop']],
  dots: [[2, 5]],
  score: [[23.4]],
  limit: [
    [35, true],
    [35, false],
  ],
  shop: [['Shop']],
  payer: [['X']],
  responsible: [['X']],
  contact: [['X']],
  approved: [['X', '2026-03-16']],
};

/** One text with its place: `facts.viewed`. */
export type Told = readonly [path: string, text: string];

/**
 * Everything that words can say, with something in every gap.
 * @throws where it is not told what stands in the gaps of a sentence.
 */
export function textsOf(words: object, path: readonly string[] = []): Told[] {
  return Object.entries(words).flatMap(([key, value]): Told[] => {
    const place = [...path, key];
    if (key === 'language' || key === 'direction') return [];
    if (typeof value === 'string') return [[place.join('.'), value]];
    if (typeof value === 'object') return textsOf(value, place);
    const samples = SAMPLES[key] ?? SAMPLES[path.at(-1) ?? ''];
    if (!samples) throw new Error(`Give ${place.join('.')} something to say, in SAMPLES.`);
    const said = samples.flatMap((sample) => value(...sample) as string | string[]);
    return [...new Set(said.filter((text) => text !== undefined))].map((text) => [
      place.join('.'),
      text,
    ]);
  });
}

/** Every key, nested ones with their path. */
export const keysOf = (words: object, path = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' ? keysOf(value as object, `${path}${key}.`) : [path + key],
  );

/** Sentences, each as its words: the point of a date or an ordinal ends none. */
export const sentencesOf = (texts: readonly string[]): string[][] =>
  texts
    .flatMap((text) => text.replace(/(\d)\./g, '$1').split(/(?<=[.!?:;])\s/))
    .map((sentence) => sentence.split(/\s+/).filter(Boolean));
