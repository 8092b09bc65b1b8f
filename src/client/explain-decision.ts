import { explain } from '../core/explanation/explain.js';
import { reasoningOf } from '../core/explanation/reasoning-of.js';
import type { TakenDecision } from '../core/take-decision.js';
import type { PageDecision, SlotHost } from '../model/client.js';
import type { Config } from '../model/config.js';
import type { Explanation, ExplanationDetails } from '../model/explanation.js';
import type { Messages } from '../model/messages.js';
import { openWhy } from '../ui/why/why-dialog.js';

/** A language is one file, loaded on its own. */
const LANGUAGES: Readonly<Record<string, () => Promise<Messages>>> = {
  de: async () => (await import('../locales/de.js')).de,
  en: async () => (await import('../locales/en.js')).en,
};

/** The messages of a language, English where there is none. */
const loadMessages = (language = document.documentElement.lang): Promise<Messages> =>
  (LANGUAGES[language.slice(0, 2).toLowerCase()] ?? LANGUAGES.en!)();

/** Why the shopper sees it, in words. */
export async function explainTaken(taken: TakenDecision, language?: string): Promise<Explanation> {
  return explainIn(taken, await loadMessages(language));
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
  const { discloseTaken } = await import('./disclose-decision.js');
  return discloseTaken(taken, language ?? document.documentElement.lang);
}

/** Opens *Why this?* with the levers of the client; resolves when it is closed. */
export async function openWhyFor(
  taken: TakenDecision,
  decision: PageDecision,
  anchor: HTMLElement,
  { preferences, isRemembered }: SlotHost,
): Promise<void> {
  // From inside a slot the search for a language goes on outside.
  const { host: outside = anchor } = anchor.getRootNode() as Partial<ShadowRoot>;
  const language = outside.closest<HTMLElement>('[lang]')?.lang;
  const messages = await loadMessages(language || document.documentElement.lang);
  const { shop } = taken.situation.plan.declared as Config;
  const what = { offer: decision.offer! };
  await openWhy({
    explanation: explainIn(taken, messages),
    messages,
    anchor,
    shopName: shop.name,
    privacyUrl: shop.privacyUrl,
    isPersonal: taken.rung!.isPersonal,
    isRemembered: isRemembered(),
    isSwitchedOff: taken.situation.history.choices.has('off'),
    stopOffer: () => preferences.mute(what),
    resumeOffer: () => preferences.unmute(what),
    switchOff: preferences.switchOff,
    switchOn: preferences.switchOn,
  });
}
