import { labelIn } from '../core/explanation/label-in.js';
import type { TakenDecision } from '../core/take-decision.js';
import type { PageDecision } from '../model/client.js';
import type { Config } from '../model/config.js';
import type { WhyWords } from '../model/why-words.js';
import { openWhy } from '../ui/why/why-dialog.js';
import type { WhyLever } from '../ui/why/why-lever.js';
import { explainTaken } from './explain-decision.js';
import { languageAround } from './language-around.js';
import { loadWords } from './load-words.js';
import type { WhyChange } from './use-change.js';
import type { WhyHost } from './why-host.js';

/** Opens *Why this?* with the levers of the client; resolves when it is closed. */
export async function openWhyFor(
  taken: TakenDecision,
  decision: PageDecision,
  anchor: HTMLElement,
  host: WhyHost,
): Promise<void> {
  const { plan } = taken.situation;
  const { shop } = plan.declared as Config;
  const language = languageAround(anchor);
  const [explanation, { messages, words }] = await Promise.all([
    explainTaken(taken, language),
    loadWords(plan.declared, language),
  ]);
  // Asked for twice before it was loaded: it opens once. One that is about to go is none.
  if (document.querySelector('taktvoll-why')?.shadowRoot?.querySelector('[open]')) return;
  /** Where nothing outlives the page, each lever says so, before and after. */
  const lasting = (): string => (host.isRemembered() ? '' : words.untilReload);
  /** Were it agreed to. */
  const mayRemember = !host.isRemembered() && host.agreed().storage !== 'granted';
  const lever = (change: WhyChange, label: string, effect = ''): WhyLever => ({
    label,
    effect: `${effect} ${lasting()}`.trim(),
    use: async () =>
      (await import('./use-change.js')).useChange(change, { host, plan, words, lasting }),
  });
  const { reasons } = explanation;
  await openWhy({
    explanation,
    words,
    direction: messages.direction,
    also: messages.also,
    anchor,
    shopName: shop.name,
    privacyUrl: shop.privacyUrl,
    reasonLevers: reasons.map(
      ({ lever: of }) => of && lever({ type: 'reason', changes: of.changes }, of.label, of.effect),
    ),
    levers: leversOf(taken, messages.language, words)
      // Where that is the lever of a reason already, it is not there twice.
      .slice(reasons.some(({ lever: of }) => of?.changes[0]?.type === 'mute') ? 1 : 0)
      .map((of) => lever(...of)),
    // What cannot be stored though it was agreed to lasts no longer either, and no consent helps.
    lasts: mayRemember ? words.remember(shop.name) : lasting() || words.lasts,
    openConsent:
      mayRemember && host.hears('consent-wanted') && (() => host.emit('consent-wanted', undefined)),
    openSettings:
      host.openSettings &&
      (() => void host.openSettings?.(anchor.isConnected ? anchor : undefined)),
    details: () => decision.details(language),
  });
}

/** What can be changed of the offer as a whole, and of all that is personal. */
function leversOf(
  { rung, situation: { plan, history } }: TakenDecision,
  language: string,
  words: WhyWords,
): readonly (readonly [change: WhyChange, label: string, effect?: string])[] {
  const { id, topic } = rung?.offer ?? {};
  const isOff = history.choices.has('off');
  const { topics } = plan.declared as Config;
  return [
    ...(id ? [[{ type: 'mute', what: { offer: id } }, words.stopOffer] as const] : []),
    ...(topic
      ? [
          [
            { type: 'mute', what: { topic } },
            words.restTopic(labelIn(topics?.[topic]?.label, language)),
            words.restTopicEffect,
          ] as const,
        ]
      : []),
    isOff
      ? [{ type: 'switch-on' }, words.switchOn, words.isOff]
      : [
          { type: 'switch-off' },
          words.switchOff,
          !rung || rung.isPersonal ? words.switchOffEffect : words.switchOffElsewhere,
        ],
  ];
}
