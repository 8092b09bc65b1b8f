import { explain } from '../core/explanation/explain.js';
import { reasoningOf } from '../core/explanation/reasoning-of.js';
import type { TakenDecision } from '../core/take-decision.js';
import type { Explanation } from '../model/explanation.js';
import { languageAround } from './language-around.js';
import { loadWords } from './load-words.js';

export const pageLanguage = (): string => languageAround(document.documentElement);

/** Why the shopper sees it, in words. */
export async function explainTaken(taken: TakenDecision, language?: string): Promise<Explanation> {
  const { outcome, situation } = taken;
  const { at, plan } = situation;
  const { messages } = await loadWords(plan.declared, language ?? pageLanguage());
  // A previewed clock may be ahead of the real one.
  const now = Math.max(Date.now(), at);
  return explain({ outcome, at, reasoning: reasoningOf(taken) }, messages, now);
}
