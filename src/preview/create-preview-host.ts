import { createEmitter } from '../client/create-emitter.js';
import { createPageDecision } from '../client/create-page-decision.js';
import type { Report } from '../client/create-reporter.js';
import { followDecision } from '../client/follow-decision.js';
import { newId } from '../client/new-id.js';
import type { BareClient } from '../client/page-follower.js';
import { scoreRung } from '../core/creepiness/score-rung.js';
import type { Plan } from '../core/plan.js';
import type { State } from '../core/state/state.js';
import { type TakenDecision, takeDecision } from '../core/take-decision.js';
import type { InPlace } from '../inspection/describe-placement.js';
import type { PageDecision, SlotHost, SlotRequest } from '../model/client.js';
import type { Format, Trigger } from '../model/config.js';
import { createScratchMemory } from './create-scratch-memory.js';
import { forcedRung } from './forced-rung.js';
import { noteFormat } from './mark-offers.js';
import type { PreviewHost, WouldBe } from './preview-host.js';
import { stateOfAudience } from './scratch-state.js';
import type { PreviewSettings } from './settings.js';

export interface PreviewHostOptions {
  readonly plan: Plan;
  readonly report: Report;
  readonly settings: PreviewSettings;
  /** Something the bar shows may have changed. */
  readonly onChange: () => void;
  /** Something floats over the page from now on. */
  readonly onFloating: (format: Format) => void;
  readonly onWouldBe: (what: WouldBe, offer: string | undefined) => void;
}

/** What fills a placement. */
interface Filled extends InPlace {
  readonly impression: string | undefined;
  readonly isInterrupting: boolean;
  decision?: PageDecision;
}

export function createPreviewHost(options: PreviewHostOptions): PreviewHost {
  const { report, onChange, onFloating, onWouldBe } = options;
  let { plan } = options;
  const { on, emit, hears } = createEmitter();
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const filled = new Map<string, Filled>();
  const watchers = new Map<string, (trigger: Trigger, offers: readonly string[]) => void>();
  let events: readonly string[] = [];
  /** Raised with each new shopper: what was shown to the one before is not theirs. */
  let generation = 0;
  const memory = createScratchMemory(options.plan, options.settings);
  const { settings, note, now } = memory;

  let readContext: Parameters<PreviewHost['useContext']>[0] = () => ({});
  const context = () => ({ ...readContext(), ...Object.fromEntries(settings().context) });

  const judgeRequest = (asked: SlotRequest, of: State = memory.state()): TakenDecision => {
    const others = [...filled].filter(([placement]) => placement !== asked.placement);
    return takeDecision(plan, of, {
      ...asked,
      at: now(),
      id: newId(),
      path: location.pathname,
      timeZone,
      language: document.documentElement.lang,
      context: context(),
      interruptingAllowed: !others.some(([, { isInterrupting }]) => isInterrupting),
      occupied: others.map(([, { offer }]) => offer),
      consent: settings(),
    });
  };

  const forcedId = (placement: string): string => `chosen-${generation}-${placement}`;
  const isForced = (impression: string | undefined, placement: string): boolean =>
    impression === forcedId(placement);

  const decide = (asked: SlotRequest): TakenDecision => {
    const { placement } = asked;
    const judged = judgeRequest(asked);
    const rung = forcedRung(plan, settings().forced ?? {}, placement, judged.situation, filled);
    if (!rung) return judged;
    const impression = forcedId(placement);
    // Another shopper's place, or one that it replaces: asked again as an empty one.
    const audience = stateOfAudience(rung.offer, memory.state(), plan, now());
    const { situation } = judgeRequest({ ...asked, stays: undefined }, audience);
    const outcome = asked.stays && asked.stays !== impression ? 'hold' : 'show';
    return {
      outcome,
      rung,
      impression,
      isKept: undefined,
      score: scoreRung(rung, situation),
      situation,
      state: memory.state(),
    };
  };

  const begin = (next: PreviewSettings): void => {
    memory.use(next);
    generation++;
    for (const { decision } of [...filled.values()]) if (decision) emit('close', decision);
    filled.clear();
    // Slots ask as on a new page: floating ones too, which nothing else would bring back.
    emit('page-view', undefined);
    onChange();
  };

  const bare: Omit<PreviewHost, keyof SlotHost> & BareClient = {
    async request(asked) {
      const { placement } = asked;
      const request: SlotRequest = { why: 'none', ...asked };
      const taken = decide(request);
      const { outcome, rung, impression } = taken;
      memory.remember(taken.state);
      const decision = createPageDecision(taken, host);
      const born = generation;
      if (outcome === 'show') {
        followDecision(decision, {
          react: async (type) => {
            onWouldBe(type, rung?.offer.id);
            // What was forced says nothing of what the rules would do next, nor does what was decided
            // for another shopper and comes to the page after them.
            if (born !== generation || isForced(impression, placement)) return;
            const { offer, creative, format } = rung!;
            const shown = { offer: offer.id, creative, format, placement, impression: impression! };
            note({ type, ...shown });
            onChange();
          },
          onRendered: (element) => {
            const place = filled.get(placement);
            if (place) place.decision = decision;
            const { format } = rung!;
            noteFormat(element, format);
            if (format !== 'inline') onFloating(format);
            onChange();
          },
          onClosed: () => {
            if (filled.get(placement)?.impression === impression) filled.delete(placement);
            onChange();
          },
          interruption: undefined,
        });
        const { offer, creative, isInterrupting } = rung!;
        const { decision: before } = filled.get(placement) ?? {};
        const place = { offer: offer.id, creative, impression, isInterrupting };
        // Asked whether it may stay, it is the one that is there.
        filled.set(placement, asked.stays && before ? { ...place, decision: before } : place);
      } else filled.delete(placement);
      onChange();
      return decision;
    },
    isInFlow: (placement, trigger = 'page-view') =>
      !!plan.placements.get(placement)?.inFlowOn.has(trigger),
    watch(placement, onFired) {
      watchers.set(placement, onFired);
      if (!plan.placements.get(placement)?.isWaiting) return () => {};
      const read = async () => memory.state();
      const watching = import('../client/watch-triggers.js')
        .then(({ watchTriggers }) => watchTriggers({ plan, placement, read, events, on, onFired }))
        .catch(() => {});
      return () => void watching.then((stop) => stop?.());
    },
    viewPage() {
      events = [];
      memory.viewPage(location.pathname);
      emit('page-view', undefined);
      onChange();
    },
    welcomeBack: () => emit('return', undefined),
    usePlan(next) {
      plan = next;
      memory.usePlan(next);
      emit('change', undefined);
      onChange();
    },
    // The bar says what the shopper agreed to.
    setConsent() {},
    useConsent() {},
    // The bar says it at once.
    consentTold: Promise.resolve(),
    agreed: () => ({ ...settings(), measurement: 'denied' }),
    // The customer account is that of whoever previews.
    note(event) {
      const signal = event.type === 'signal' && plan.signals.get(event.name);
      if (!signal || plan.isUnobserved(location.pathname)) return;
      memory.noteSignal(signal, `${event.value}`);
      onChange();
    },
    async choose(choice) {
      note(choice);
      emit('change', undefined);
      onChange();
    },
    read: async () => memory.state(),
    async change(work) {
      memory.remember(work(memory.state()));
      emit('change', undefined);
      onChange();
    },
    useContext(read) {
      readContext = read;
      emit('change', undefined);
      onChange();
    },
    conversion: () => onWouldBe('conversion', undefined),
    event(name) {
      events = [...events, name];
      emit('event', name);
    },
    on,
    emit,
    hears,
    async deleteAll() {
      begin({ ...settings(), notes: new Map() });
    },
    report,
    isRemembered: () => false,

    settings,
    settingsToReload: memory.settingsToReload,
    use: begin,
    judge: (placement) => judgeRequest({ placement, why: 'on-tap' }),
    inPlace: (placement) => filled.get(placement),
    fire(trigger, value) {
      for (const [placement, onFired] of watchers) {
        const offers = plan.candidates.get(placement)?.get(trigger) ?? [];
        const fired = offers.filter(({ config: { when } }) =>
          when && 'value' in when ? when.value === value : true,
        );
        if (fired.length)
          onFired(
            trigger,
            fired.map(({ id }) => id),
          );
      }
    },
    plan: () => plan,
    timeZone,
  };
  // The config's code completes it before anybody else gets it.
  const host = bare as PreviewHost;
  return host;
}
