import type { Plan } from '../core/plan.js';
import {
  DEFAULT_SETTINGS,
  MAX_NOTED,
  MAX_PAGE,
  type PreviewSettings,
  withNote,
} from './settings.js';

/** The parameter that opens the preview, and holds its settings. */
export const PARAMETER = 'taktvoll-preview';
/** Longer than anything that the bar writes. */
const MAX_CHARACTERS = 8000;

const encode = encodeURIComponent;

/**
 * The settings as a text: `offer:sale/generic;page:3;viewed/shoes:2`. Only what is not the default,
 * so that the address stays readable.
 */
export function writeSettings(settings: PreviewSettings): string {
  const { forced, time, storage, personalisation, page, seed, notes, context } = settings;
  const parts: (string | false | undefined)[] = [
    forced && `offer:${forced.offer}/${forced.creative}`,
    time && `time:${time}`,
    storage !== 'granted' && 'storage:no',
    personalisation !== 'granted' && 'personal:no',
    page !== DEFAULT_SETTINGS.page && `page:${page}`,
    seed !== DEFAULT_SETTINGS.seed && `visitor:${seed}`,
    ...[...context].map(([name, values]) => `about:${name}/${values.map(encode).join(',')}`),
    ...[...notes].flatMap(([name, values]) =>
      [...values].map(([value, count]) => `noted:${name}/${encode(value)}/${count}`),
    ),
  ];
  return parts.filter(Boolean).join(';');
}

/** Reads what `writeSettings` wrote. What is anything else, or not in the config, is left out. */
export function readSettings(text: string, plan: Plan): PreviewSettings {
  let settings: PreviewSettings = DEFAULT_SETTINGS;
  if (text.length > MAX_CHARACTERS) return settings;
  for (const part of text.split(';')) {
    const [, key, rest = ''] = /^([a-z]+):(.*)$/s.exec(part) ?? [];
    const [first = '', second = '', third = ''] = rest.split('/').map(decode);
    const number = Number(third || first);
    const isNumber = Number.isInteger(number) && number > 0;
    if (key === 'offer') {
      const isKnown = plan.offers.get(first)?.rungs.some(({ creative }) => creative === second);
      if (isKnown) settings = { ...settings, forced: { offer: first, creative: second } };
    } else if (key === 'time' && isWallClock(first)) settings = { ...settings, time: first };
    else if (key === 'storage') settings = { ...settings, storage: 'denied' };
    else if (key === 'personal') settings = { ...settings, personalisation: 'denied' };
    else if (key === 'page' && isNumber) {
      settings = { ...settings, page: Math.min(number, MAX_PAGE) };
    } else if (key === 'visitor' && /^[a-z0-9]{1,16}$/.test(first)) {
      settings = { ...settings, seed: first };
    } else if (key === 'about' && plan.signals.get(first)?.isContextual) {
      const [, values = ''] = rest.split('/');
      const given = values.split(',').map(decode).filter(Boolean);
      settings = { ...settings, context: new Map([...settings.context, [first, given]]) };
    } else if (key === 'noted' && isNumber && number <= MAX_NOTED) {
      const signal = plan.signals.get(first);
      if (signal && !signal.isContextual && !signal.refusalOf(second)) {
        settings = { ...settings, notes: withNote(settings.notes, first, second, number) };
      }
    }
  }
  return settings;
}

/** `2026-11-27T21:30`, as the browser's own field for a date and time writes it. */
const isWallClock = (text: string): boolean =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text) && Number.isFinite(Date.parse(text));

/** An address with the parameter, and its settings where there are any. */
export function withSettings(address: string, settings: PreviewSettings): string {
  const url = new URL(address);
  const others = url.search
    .slice(1)
    .split('&')
    .filter((part) => part && !isOurs(part));
  // Readable where the standard allows it: `;`, `:`, `/` and `,` need no escape in a query.
  const text = encode(writeSettings(settings)).replace(/%3[AB]|%2[CF]/g, decodeURIComponent);
  url.search = [...others, text ? `${PARAMETER}=${text}` : PARAMETER].join('&');
  return url.href;
}

/** An address without it. */
export function withoutSettings(address: string): string {
  const url = new URL(address);
  url.search = url.search
    .slice(1)
    .split('&')
    .filter((part) => !isOurs(part))
    .join('&');
  return url.href;
}

const isOurs = (part: string): boolean => part.split('=')[0] === PARAMETER;

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
