import type { TakenDecision } from '../core/take-decision.js';
import type { PageDecision } from '../model/client.js';
import type { Config } from '../model/config.js';
import type { Labels } from '../model/decision.js';
import type { WhyWords } from '../model/why-words.js';
import { openWhy } from '../ui/why/why-dialog.js';
import type { WhyLever } from '../ui/why/why-lever.js';
import { explainTaken } from './explain-decision.js';
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
  const isRemembered = host.isRemembered();
  /** Where nothing outlives the page, each lever says so. */
  const lasting = isRemembered ? '' : words.untilReload;
  const lever = (change: WhyChange, label: string, effect = ''): WhyLever => ({
    label,
    effect: `${effect} ${lasting}`.trim(),
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
    levers: leversOf(taken, language, words)
      // Where that is the lever of a reason already, it is not there twice.
      .slice(reasons.some(({ lever: of }) => of?.changes[0]?.type === 'mute') ? 1 : 0)
      .map((of) => lever(...of)),
    isRemembered,
    openConsent: host.hears('consent-wanted') && (() => host.emit('consent-wanted', undefined)),
    openSettings: host.openSettings && (() => void host.openSettings?.(anchor)),
    details: () => decision.details(language),
  });
}

/** From inside a slot the search for a language goes on outside. */
function languageAround(anchor: HTMLElement): string {
  const { host = anchor } = anchor.getRootNode() as Partial<ShadowRoot>;
  return host.closest<HTMLElement>('[lang]')?.lang || document.documentElement.lang;
}

/** What can be changed of the offer as a whole, and of all that is personal. */
function leversOf(
  { rung, situation: { plan, history } }: TakenDecision,
  language: string,
  words: WhyWords,
): readonly (readonly [change: WhyChange, label: string, effect?: string])[] {
  const { offer, isPersonal } = rung!;
  const { id, topic } = offer;
  const isOff = history.choices.has('off');
  const { topics } = plan.declared as Config;
  return [
    [{ type: 'mute', what: { offer: id } }, words.stopOffer],
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
          isPersonal ? words.switchOffEffect : words.switchOffElsewhere,
        ],
  ];
}

/** `de-AT` also reads what is written in `de`. */
const labelIn = (labels: Labels | undefined, language: string): string | undefined =>
  labels?.[language] ?? labels?.[language.split('-')[0]!];
