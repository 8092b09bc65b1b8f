import type { ProblemCode } from '../model/problem.js';

/** What is said of one finding. */
export interface Words {
  readonly message: string;
  readonly remedy: string;
}

/** Texts of one form each: how a text of a pattern looks, and one that fits. */
export interface TextForm {
  readonly is: string;
  readonly example: string;
}

/** In the order in which they are tried; each `mark` stands in the pattern of its form only. */
export const TEXT_FORMS: readonly (TextForm & { readonly mark: string })[] = [
  {
    mark: '[1-9]\\d{0,5}(ms|s|',
    is: 'a duration above zero: a whole number and a unit (ms, s, min, h, d, w), such as "7d"',
    example: '7d',
  },
  {
    mark: '(ms|s|min|h|d|w)',
    is: 'a duration: a whole number and a unit (ms, s, min, h, d, w), such as "2h" or "0s"',
    example: '2h',
  },
  {
    mark: '\\d{4}-',
    is: 'a day such as "2026-03-01", or a timestamp with its zone such as "2026-03-01T08:00:00Z"',
    example: '2026-03-01',
  },
  {
    mark: 'u00c0',
    is: 'a keyword: 2 to 62 letters, spaces or hyphens, and * at an end for any letters',
    example: 'orthop*',
  },
  { mark: '[0-5]\\d', is: 'a time of day from "00:00" to "23:59"', example: '22:00' },
  {
    mark: 'https?',
    is: 'an address that begins with https: or http:, or a path of this shop',
    example: '/privacy',
  },
  {
    mark: '[/*]',
    is: 'a page pattern: a path that begins with / or *, without ? and #, such as "/checkout/*"',
    example: '/checkout/*',
  },
  { mark: '[a-z]{2,3}(', is: 'a language such as "de" or "en-GB"', example: 'en' },
  {
    mark: '[A-Za-z0-9][A-Za-z0-9-]',
    is: 'an id: 1 to 64 letters (a to z), digits and hyphens, a letter or digit first',
    example: 'spring-sale',
  },
];

/** Values that say more than any value of the right form. */
export const EXAMPLES: Readonly<Record<string, unknown>> = {
  name: 'Laufladen',
  placements: ['home-hero'],
  creatives: [{ id: 'generic' }],
  signal: 'viewed-category',
};

/** English list: `a, b or c`. */
export function joinWords(words: readonly string[], last: 'or' | 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** A value as it stands in the file, shortened. */
function show(value: unknown): string {
  // JSON reads 1e999 as infinite.
  if (value === Infinity || value === -Infinity) return 'a number too large to read';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

const count = (number: number): string => number.toLocaleString('en');

/** What a place must hold, to finish the sentence 'must be …'. */
export const EXPECTED = {
  text: (min: number, max: number) => `a text of ${min} to ${max} characters`,
  number: (min: number, max: number, isWhole: boolean, isAbove: boolean) =>
    `a ${isWhole ? 'whole ' : ''}number ${isAbove ? 'above' : 'from'} ${count(min)}${isAbove ? ', up' : ''} to ${count(max)}`,
  boolean: 'true or false',
  words: (words: readonly string[]) =>
    words.length > 1 ? `one of ${joinWords(words.map(show), 'or')}` : words.map(show).join(''),
  exactly: (value: unknown) => show(value),
  list: (least: number) => (least > 0 ? 'a list that is not empty' : 'a list'),
  object: (keys: readonly string[]) => `an object with ${joinWords(keys.map(show), 'and')}`,
  anyObject: 'an object',
  record: (keys: string) => `an object whose keys are each ${keys}`,
} as const;

export const SHAPE_WORDS = {
  wrongValue: (expected: string, value: unknown, remedy: string): Words => ({
    message: `must be ${expected}; it is ${show(value)}`,
    remedy,
  }),
  missing: (key: string, expected: string, example: unknown): Words => ({
    message: `"${key}" is missing; it must be ${expected}`,
    remedy: `Add "${key}": ${show(example)} (with your own value).`,
  }),
  unknownKey: (key: string, remedy: string): Words => ({
    message: `the key "${key}" is not known here`,
    remedy,
  }),
  badKey: (key: string, expected: string): Words => ({
    message: `the key "${key}" must be ${expected}`,
    remedy: 'Rename it, here and wherever it is named.',
  }),
  /** The page's own check refuses what nothing else complained of. */
  refused: (value: unknown): Words => ({
    message: `must not stand here: ${show(value)}`,
    remedy: 'Remove it, or rename its key.',
  }),
} as const;

export const REMEDY = {
  didYouMean: (word: string) => `Did you mean ${show(word)}?`,
  mergeWith: (key: string) => `Did you mean ${show(key)}? It stands here too: make one of the two.`,
  belongsIn: (parent: string) => `It belongs inside "${parent}".`,
  remove: (known: readonly string[]) =>
    `Remove it, or begin it with $ if it is a comment. Known here: ${known.join(', ')}.`,
  write: (example: unknown) => `Write ${show(example)}, for example.`,
  writeExactly: (value: unknown) => `Write ${show(value)}.`,
  withUnit: (value: number) =>
    `Add its unit, in quotes: "${value}d" for days, "${value}h" for hours.`,
  withoutQuotes: (value: unknown) => `Write ${show(value)} without the quotes.`,
  asList: (value: unknown) => `Put it in a list: ${show([value])}.`,
  oneOf: (words: readonly string[]) => `Write ${joinWords(words.map(show), 'or')}.`,
} as const;

/** What the problem is about, as far as it is known. */
interface ProblemFacts {
  /** The value at its path. */
  readonly value: unknown;
  /** A declared name that is near to it. */
  readonly nearest: string | undefined;
}

const declare = (what: string, { nearest, value }: ProblemFacts, sketch: string): string =>
  nearest === undefined
    ? `Declare it: "${what}": { ${show(value)}: ${sketch} }, or name one that is declared.`
    : REMEDY.didYouMean(nearest);

/** What no single value shows: names that point nowhere, dates that do not exist. */
export const PROBLEM_WORDS: Readonly<
  Record<Exclude<ProblemCode, 'SHAPE'>, (facts: ProblemFacts) => Words>
> = {
  DUPLICATE_ID: ({ value }) => ({
    message: `the id ${show(value)} is taken by an entry further up`,
    remedy: 'Give each its own id: limits and history are kept by it.',
  }),
  UNDECLARED_SIGNAL: (facts) => ({
    message: `the signal ${show(facts.value)} is not declared, so nothing may be stored for it`,
    remedy: declare('signals', facts, '{ "derivation": "observed", "origin": "first-party" }'),
  }),
  UNKNOWN_CAMPAIGN: (facts) => ({
    message: `there is no campaign ${show(facts.value)}`,
    remedy: declare('campaigns', facts, '{}'),
  }),
  REFERS_TO_INVALID: ({ value }) => ({
    message: `it names ${show(value)}, which is itself invalid`,
    remedy: `Correct ${show(value)} first; this then follows.`,
  }),
  TOPIC_CYCLE: ({ value }) => ({
    message: `its parents lead back to it, by way of ${show(value)}`,
    remedy: 'Leave "parent" out of the topmost topic of the circle.',
  }),
  EMPTY_CONDITION: () => ({
    message: 'the condition names a signal and asks nothing of it',
    remedy: 'Add "equals": "…" or "interest": { "atLeast": 1 }.',
  }),
  EMPTY_QUIET_HOURS: ({ value }) => ({
    message: `the quiet hours end when they begin, at ${show(value)}`,
    remedy: 'Give different times; for a whole day, use "paused" or two entries.',
  }),
  NO_SUCH_DATE: ({ value }) => ({
    message: `the calendar has no ${show(value)}`,
    remedy: 'Give a day that exists; "to" and "validUntil" include their day.',
  }),
  NO_SUCH_TIME_ZONE: ({ value }) => ({
    message: `there is no time zone ${show(value)}`,
    remedy: 'Give its IANA name, such as "Europe/Berlin", or leave it out for the shopper\'s own.',
  }),
  NO_SUCH_PATTERN: ({ value }) => ({
    message: `${show(value)} is no regular expression`,
    remedy: 'Correct it, or list the values: ["running", "trail"].',
  }),
  ENDS_BEFORE_START: ({ value }) => ({
    message: `the campaign ends (${show(value)}) before it starts`,
    remedy: 'Exchange "from" and "to", or correct the year.',
  }),
  LIMIT_ABOVE_BLOCK: ({ value }) => ({
    message: `the limit ${show(value)} lies above "block"`,
    remedy: 'Give a limit of at most "block": between the two, a less personal creative is tried.',
  }),
  NO_VALID_CREATIVE: () => ({
    message: 'no creative of this offer is valid, so there is nothing to show',
    remedy: 'Correct its creatives (named above), or add { "id": "generic" }.',
  }),
};
