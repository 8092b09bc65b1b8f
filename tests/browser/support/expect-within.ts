import type { Locator } from '@playwright/test';
import { expect } from './test.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * It is whole in the window, and nothing in it runs over its side.
 * @returns the pixels that are free below it.
 */
export async function expectWithin(part: Locator, { width, height }: Size): Promise<number> {
  const box = (await part.boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width);
  expect(box.y + box.height).toBeLessThanOrEqual(height);
  expect(await part.evaluate((it) => it.scrollWidth - it.clientWidth)).toBe(0);
  return height - (box.y + box.height);
}
