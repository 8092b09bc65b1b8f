import { afterEach, expect, test, vi } from 'vitest';
import { keepAssumptions, keptAssumptions } from '../../demo/lab/link/keep-assumptions.js';
import { DEFAULT_ASSUMPTIONS } from '../../src/simulation/assumptions.js';
import { memoryStorage } from '../support/memory-storage.js';

const KEY = 'taktvoll-lab-assumptions';
afterEach(() => vi.unstubAllGlobals());

test('what was assumed last is assumed again', () => {
  vi.stubGlobal('localStorage', memoryStorage());
  expect(keptAssumptions()).toEqual(DEFAULT_ASSUMPTIONS);
  keepAssumptions({ ...DEFAULT_ASSUMPTIONS, consent: 0.1, offersPerPage: 1 });
  expect(keptAssumptions()).toEqual({ ...DEFAULT_ASSUMPTIONS, consent: 0.1, offersPerPage: 1 });
});

test.each([
  ...['{', '7', '"all"', '[]', '{"consent":2}', '{"consent":"1"}', '{"click":1,"ignore":1}'],
  '{"__proto__":{"consent":0}}',
  '{"offersPerPage":1e9999}',
])('%s in the storage gives the usual', (text) => {
  vi.stubGlobal('localStorage', memoryStorage({ [KEY]: text }));
  expect(keptAssumptions()).toEqual(DEFAULT_ASSUMPTIONS);
});

test('without storage it is as if nothing were kept', () => {
  const refuse = () => {
    throw new DOMException('no', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
  expect(() => keepAssumptions(DEFAULT_ASSUMPTIONS)).not.toThrow();
  expect(keptAssumptions()).toBe(DEFAULT_ASSUMPTIONS);
});
