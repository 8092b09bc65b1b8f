import type { Plan } from '../plan.js';
import { intlZone, type Zone } from '../time/zone.js';
import { compileParts } from './compile-parts.js';
import { compilePersonal } from './compile-personal.js';
import { validParts } from './valid-parts.js';

export interface CompileOptions {
  /** Offset of a zone at an instant. Default: read from `Intl`. */
  readonly zone?: Zone;
}

/**
 * Makes a config ready for deciding. Never throws: what is invalid is left out and named in
 * `plan.problems`; where the config is invalid as a whole, nothing is shown.
 * @param declared the config as parsed from JSON.
 */
export function compileConfig(declared: unknown, options: CompileOptions = {}): Plan {
  const zone = options.zone ?? intlZone();
  return compileParts(validParts(declared, zone), declared, compilePersonal, zone);
}
