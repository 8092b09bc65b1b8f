import { existsSync, readFileSync } from 'node:fs';
import { generateSessions } from '../../src/simulation/generate-sessions.js';
import type { ShoppingSession } from '../../src/simulation/sessions.js';

/** 20 real shoppers over four weeks; too much of others' work to be copied in here. */
const REAL = new URL('../../../shared/data/otto-sessions.jsonl', import.meta.url);
const GENERATED = { seed: 7, shoppers: 200 };

export interface ShoppingSessions {
  readonly isReal: boolean;
  /** As a session file has them. */
  readonly text: string;
  readonly sessions: readonly ShoppingSession[];
}

/** Real shopping where it is there; else generated, and it says so. */
export function readShoppingSessions(): ShoppingSessions {
  const isReal = existsSync(REAL);
  if (!isReal) {
    const { shoppers } = GENERATED;
    console.log(
      `Replaced: the real sessions are not there, ${shoppers} generated ones stand in for them.`,
    );
  }
  const text = isReal
    ? readFileSync(REAL, 'utf8')
    : generateSessions(GENERATED)
        .map((session) => JSON.stringify(session))
        .join('\n');
  const lines = text.trim().split('\n');
  return { isReal, text, sessions: lines.map((line) => JSON.parse(line) as ShoppingSession) };
}
