import type { Assumptions } from '../../../src/simulation/assumptions.js';
import { type Crowd, readCrowd } from '../shoppers/crowd.js';
import { deflate, inflate } from './compress.js';
import { readAssumptions } from './read-assumptions.js';
import { isTooDeep, isTooLarge, MAX_TEXT_BYTES } from './text-limits.js';

/** What a link carries: a config as its text, and whose shopping it is to be replayed on. */
export interface LinkParts {
  readonly text: string;
  readonly shoppers?: Crowd | undefined;
  readonly assumptions?: Assumptions | undefined;
}

export type LinkError =
  /** More characters than any config needs. */
  | { readonly code: 'too-long'; readonly length: number }
  /** Written by a later version of this page. */
  | { readonly code: 'unknown-version'; readonly version: string }
  /** Cut off, or changed on its way. */
  | { readonly code: 'damaged' }
  | { readonly code: 'too-large' }
  | { readonly code: 'too-deep' }
  | { readonly code: 'not-json' }
  | { readonly code: 'not-an-object' }
  | { readonly code: 'bad-shoppers' }
  | { readonly code: 'bad-assumptions'; readonly problem: string };

export type LinkResult =
  | { readonly kind: 'parts'; readonly parts: LinkParts }
  | { readonly kind: 'error'; readonly error: LinkError };

export type FragmentResult =
  | {
      readonly kind: 'fragment';
      /** With its `#`. */
      readonly fragment: string;
      /** True where some programs cut the link: it is to be sent as a file instead. */
      readonly isLong: boolean;
    }
  | { readonly kind: 'error'; readonly error: LinkError };

/** Above this, mail programs and chats begin to cut links. */
export const LONG_FRAGMENT = 8000;
const MAX_FRAGMENT = 200_000;
const MAX_SETTINGS_BYTES = 2048;
const VERSION = '1';

/** The fragment of a link that opens this config. It stays in the browser: no server sees it. */
export async function toFragment(parts: LinkParts): Promise<FragmentResult> {
  const { text, shoppers, assumptions } = parts;
  const problem = problemOf(text);
  if (problem) return { kind: 'error', error: problem };
  // The text as it is, not as a value within JSON: every quote in it would need an escape.
  const bytes = await deflate(`${JSON.stringify({ shoppers, assumptions })}\n${text}`);
  const fragment = `#config=${VERSION}.${toBase64Url(bytes)}`;
  if (fragment.length > MAX_FRAGMENT) {
    return { kind: 'error', error: { code: 'too-long', length: fragment.length } };
  }
  return { kind: 'fragment', fragment, isLong: fragment.length > LONG_FRAGMENT };
}

/**
 * Reads the fragment of an address, whoever wrote it: never throws, runs nothing, and reads no more
 * than fits.
 * @returns `undefined` where it carries no config, such as `#shoppers`.
 */
export async function readFragment(hash: string): Promise<LinkResult | undefined> {
  const [, version, data] = /^#?config=([^.]{0,20})\.?(.*)$/s.exec(hash) ?? [];
  if (version === undefined || data === undefined) return undefined;
  const read = hash.length > MAX_FRAGMENT ? tooLong(hash) : await readData(version, data);
  return 'code' in read ? { kind: 'error', error: read } : { kind: 'parts', parts: read };
}

const tooLong = ({ length }: string): LinkError => ({ code: 'too-long', length });

async function readData(version: string, data: string): Promise<LinkParts | LinkError> {
  if (version !== VERSION) return { code: 'unknown-version', version };
  const bytes = fromBase64Url(data);
  if (!bytes) return { code: 'damaged' };
  const whole = await inflate(bytes, MAX_TEXT_BYTES + MAX_SETTINGS_BYTES);
  if (typeof whole !== 'string') return { code: whole.problem };
  const end = whole.indexOf('\n');
  if (end < 0 || end > MAX_SETTINGS_BYTES) return { code: 'damaged' };
  const text = whole.slice(end + 1);
  const settings = parseObject(whole.slice(0, end));
  if (!settings) return { code: 'damaged' };
  return problemOf(text) ?? partsOf(text, settings);
}

function partsOf(text: string, { shoppers, assumptions }: Readonly<Record<string, unknown>>) {
  const crowd = readCrowd(shoppers);
  if (shoppers !== undefined && !crowd) return { code: 'bad-shoppers' } as const;
  const parts: LinkParts = { text, ...(crowd && { shoppers: crowd }) };
  if (assumptions === undefined) return parts;
  const read = readAssumptions(assumptions);
  if (read.kind === 'assumptions') return { ...parts, assumptions: read.assumptions };
  const { problem } = read;
  return problem === undefined
    ? ({ code: 'damaged' } as const)
    : ({ code: 'bad-assumptions', problem } as const);
}

/** Why a text is no config that could be opened; what is wrong inside is for the checker to say. */
function problemOf(text: string): LinkError | undefined {
  if (isTooLarge(text)) return { code: 'too-large' };
  if (isTooDeep(text)) return { code: 'too-deep' };
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? undefined : { code: 'not-an-object' };
  } catch {
    return { code: 'not-json' };
  }
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  return problemOf(text) ? undefined : JSON.parse(text);
}

/** At once they would be more arguments than a call takes. */
const CHUNK = 8192;

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array | undefined {
  if (!/^[\w-]+$/.test(text)) return undefined;
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
