import { disclosureOf } from '../core/explanation/disclosure-of.js';
import { explain } from '../core/explanation/explain.js';
import { reasoningOf } from '../core/explanation/reasoning-of.js';
import type { TakenDecision } from '../core/take-decision.js';
import type { Explanation, ExplanationDetails } from '../model/explanation.js';
import type { Messages } from '../model/messages.js';
import { languageAround } from './language-around.js';
import { loadWords } from './load-words.js';

const pageLanguage = (): string => languageAround(document.documentElement);

/** Why the shopper sees it, in words. */
export async function explainTaken(taken: TakenDecision, language?: string): Promise<Explanation> {
  const { messages } = await loadWords(taken.situation.plan.declared, language ?? pageLanguage());
  return explainIn(taken, messages);
}

function explainIn(taken: TakenDecision, messages: Messages): Explanation {
  const { outcome, situation } = taken;
  // A previewed clock may be ahead of the real one.
  const now = Math.max(Date.now(), situation.at);
  return explain({ outcome, at: situation.at, reasoning: reasoningOf(taken) }, messages, now);
}

/** What is folded away under an explanation. */
export async function explainDetailsOf(
  taken: TakenDecision,
  language?: string,
): Promise<ExplanationDetails> {
  const { disclose } = await import('./disclose-decision.js');
  const { declared } = taken.situation.plan;
  return disclose(disclosureOf(taken), declared, language ?? pageLanguage());
}
