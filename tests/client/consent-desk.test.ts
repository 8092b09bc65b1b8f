import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createConsentDesk } from '../../src/client/create-consent-desk.js';
import type { Consent } from '../../src/model/consent.js';

const UNKNOWN = { storage: 'unknown', personalisation: 'unknown', measurement: 'unknown' };
const GRANTED = { storage: 'granted', personalisation: 'granted', measurement: 'granted' } as const;
let browser: { globalPrivacyControl?: unknown };

beforeEach(() => {
  browser = {};
  vi.stubGlobal('navigator', browser);
});
afterEach(() => vi.unstubAllGlobals());

async function openDesk(...sources: readonly ('manual' | 'global-privacy-control')[]) {
  const desk = createConsentDesk(() => {});
  const told: Consent[] = [];
  const use = async (...names: typeof sources) => {
    const speak = await desk.prepareSources(names.map((source) => ({ source })));
    speak();
  };
  await use(...sources);
  desk.follow((consent) => told.push(consent));
  return { desk, told, use };
}

describe('9.1 the consent desk', () => {
  test('tells nothing while nobody has spoken', async () => {
    const { told } = await openDesk('manual');
    expect(told).toEqual([]);
  });

  test('tells of each change once, however often it is said', async () => {
    const { desk, told } = await openDesk('manual');
    desk.setConsent(GRANTED);
    desk.setConsent({ ...GRANTED });
    desk.readAgain();
    expect(told).toEqual([GRANTED]);
    desk.setConsent({ storage: 'denied' });
    expect(told.at(-1)).toEqual({ ...UNKNOWN, storage: 'denied' });
    expect(told).toHaveLength(2);
  });

  test('who follows later hears what holds', async () => {
    const { desk } = await openDesk('manual');
    desk.setConsent(GRANTED);
    const heard = vi.fn();
    desk.follow(heard);
    expect(heard.mock.calls).toEqual([[GRANTED]]);
  });

  test('the manual source speaks only where it is listed', async () => {
    const { desk, told, use } = await openDesk();
    desk.setConsent(GRANTED);
    expect(told).toEqual([]);
    // A newer config lists it: what it said before counts from then on.
    await use('manual');
    expect(told).toEqual([GRANTED]);
    await use();
    expect(told.at(-1)).toEqual(UNKNOWN);
  });

  test('what a page does to its own object afterwards changes nothing', async () => {
    const { desk, told } = await openDesk('manual');
    const given: { storage: Consent['storage'] } = { storage: 'denied' };
    desk.setConsent(given);
    given.storage = 'granted';
    desk.readAgain();
    expect(told).toEqual([{ ...UNKNOWN, storage: 'denied' }]);
  });

  test.each([
    [true, true],
    [false, undefined],
    [undefined, undefined],
    ['1', undefined],
  ])('Global Privacy Control %j is passed on as %j, and denies no purpose', async (value, is) => {
    browser.globalPrivacyControl = value;
    const { desk, told } = await openDesk('manual', 'global-privacy-control');
    desk.setConsent(GRANTED);
    expect(told.at(-1)).toEqual(is ? { ...GRANTED, globalPrivacyControl: true } : GRANTED);
  });

  test('Global Privacy Control counts only where it is listed', async () => {
    browser.globalPrivacyControl = true;
    const { desk, told } = await openDesk('manual');
    desk.setConsent(GRANTED);
    expect(told).toEqual([GRANTED]);
  });
});
