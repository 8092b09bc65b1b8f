import type { Interruption } from '../adapters/interruption.js';
import type { Plan } from '../core/plan.js';
import { RULES } from '../core/rules.js';
import type { State } from '../core/state/state.js';
import { type TakenDecision, takeDecision } from '../core/take-decision.js';
import type { PageDecision, SlotHost, SlotRequest } from '../model/client.js';
import type { Consent } from '../model/consent.js';
import { createEmitter } from './create-emitter.js';
import { createInterrupter } from './create-interrupter.js';
import { createOccupancy } from './create-occupancy.js';
import { createPageDecision } from './create-page-decision.js';
import { createRecorder, type EventNow } from './create-recorder.js';
import type { Report } from './create-reporter.js';
import { createStateKeeper } from './create-state-keeper.js';
import { newId } from './new-id.js';
import type { CoreClient, PageFollower } from './page-follower.js';

/**
 * The one composer: page → state keeper → core → page.
 * @param setConsent where the page's own word on consent goes: one source of several.
 */
export function createClient(
  given: Plan,
  tell: Report,
  setConsent: SlotHost['setConsent'],
): CoreClient & SlotHost {
  let plan = given;
  const occupancy = createOccupancy();
  /** What the page named in this page view. */
  let events: readonly string[] = [];
  const interrupt = createInterrupter();
  let consent: Partial<Consent> = {};
  const { on, emit, hears } = createEmitter();
  let readContext: Parameters<PageFollower['useContext']>[0] | undefined;
  let timeZone: string | undefined;

  const report: Report = (code, detail = '') => {
    tell(code, detail);
    emit('configuration-error', { code, detail });
  };
  const tellChange = (): void => emit('change', undefined);
  const keeper = createStateKeeper(
    report,
    () => {
      forget();
      tellChange();
    },
    tellChange,
  );

  const { transact, record, forget, learn } = createRecorder(keeper, () => plan, report);
  /** What fails stays waiting for the next transaction; the page never notices. */
  const recordQuietly = (...given: Parameters<typeof record>): Promise<void> =>
    record(...given).catch(() => {});

  /** What was reserved and does not appear keeps no other offer from appearing. */
  const release = ({ outcome, rung, impression }: TakenDecision): void => {
    if (outcome !== 'show') return;
    void recordQuietly({ type: 'release', offer: rung!.offer.id, impression: impression! });
  };

  const isObserved = (): boolean => !plan.isUnobserved(location.pathname);
  const note = (event: EventNow): void => {
    if (isObserved()) void recordQuietly(event);
  };
  const viewPage = (): void => note({ type: 'page-view' });
  viewPage();
  const read = () => transact<State>((state) => [state, state]);

  /** `undefined` where what the shopper agreed to changed before it was committed. */
  const decide = async (
    { placement, slot = placement, trigger, why = 'none', fired, stays, canShow }: SlotRequest,
    interruption?: Interruption,
  ): Promise<PageDecision | undefined> => {
    // The same id in a repeated transaction: an impression is reserved once.
    const id = newId();
    const agreed = consent;
    let following: Promise<typeof import('./shown.js')> | undefined;
    const taken = await transact<TakenDecision>((state) => {
      const decided = takeDecision(plan, state, {
        at: Date.now(),
        placement,
        trigger,
        why,
        id,
        fired,
        stays,
        path: location.pathname,
        // Asked once, and only where a limit needs it: the first time takes many milliseconds.
        get timeZone() {
          timeZone ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
          return timeZone;
        },
        language: document.documentElement.lang,
        context: readContext?.() ?? {},
        interruptingAllowed: !!interruption,
        occupied: occupancy.offersBeside(slot, placement),
        consent: { ...consent, storage: keeper.isStored() ? 'granted' : 'denied' },
      });
      const { outcome, rung, impression } = decided;
      const fills = outcome === 'show' && (canShow?.(rung!.offer.id, rung!.creative) ?? true);
      if (fills) occupancy.fill(slot, placement, rung!.offer.id, impression);
      else occupancy.vacate(slot);
      if (outcome === 'show') {
        // While the browser writes.
        following = import('./shown.js');
        following.catch(() => {});
      }
      const isHeld = outcome === 'hold' && !stays;
      return [isHeld ? plan.holdBack(decided, RULES) : decided.state, decided];
    });
    // Rejects where it is missing: what could not be counted is not shown.
    const chunk = taken.outcome === 'show' ? await following : undefined;
    const isCurrent = agreed === consent;
    const interrupts = isCurrent && taken.outcome === 'show' && taken.rung!.isInterrupting;
    // Only what interrupts keeps others from it.
    if (!interrupts) interruption?.end();
    if (!isCurrent) {
      if (!taken.isKept) release(taken);
      return undefined;
    }
    const decision = createPageDecision(taken, client);
    if (chunk) {
      learn(chunk.SHOWN_EVENTS);
      chunk.followDecision(decision, {
        async react(type, event) {
          emit(type, decision);
          if (event) await recordQuietly(event);
        },
        onRendered: (element) =>
          occupancy.fill(slot, placement, taken.rung!.offer.id, taken.impression, element),
        onClosed: (wasRendered) => {
          if (!wasRendered) release(taken);
          occupancy.vacate(slot, taken.impression);
        },
        interruption: interrupts ? interruption : undefined,
      });
    }
    // Told once the slot has the decision.
    if (interrupts) void interruption?.lost.then(() => setTimeout(emit, 0, 'close', decision));
    emit('decision', decision);
    return decision;
  };

  /**
   * Signals that came before any word on consent wait for it while the page loads, in whatever
   * order its scripts run; where none comes by then, they are dropped.
   */
  let tellConsent: () => void;
  const consentTold = new Promise<void>((resolve) => {
    tellConsent = resolve;
    if (document.readyState === 'complete') setTimeout(resolve);
    else addEventListener('load', () => setTimeout(resolve));
  });

  const client = {
    async request(asked) {
      const { placement, trigger = 'page-view', stays } = asked;
      const mayInterrupt = !stays && plan.placements.get(placement)?.interruptsOn.has(trigger);
      const decided = mayInterrupt
        ? await interrupt((interruption) => decide(asked, interruption))
        : await decide(asked);
      return decided ?? client.request(asked);
    },
    isInFlow: (placement, trigger = 'page-view') =>
      !!plan.placements.get(placement)?.inFlowOn.has(trigger),
    watch(placement, onFired) {
      if (!plan.placements.get(placement)?.isWaiting) return () => {};
      // Without its code no trigger fires.
      const watching = import('./watch-triggers.js')
        .then(({ watchTriggers }) => watchTriggers({ plan, placement, read, events, on, onFired }))
        .catch(() => {});
      return () => void watching.then((stop) => stop?.());
    },
    viewPage() {
      occupancy.viewPage();
      events = [];
      viewPage();
      emit('page-view', undefined);
    },
    welcomeBack: () => emit('return', undefined),
    usePlan(next) {
      plan = next;
      tellChange();
    },
    agree(given, keep) {
      consent = given;
      keep();
      tellConsent();
      tellChange();
    },
    setConsent,
    conversion(conversion = {}) {
      note({ type: 'conversion', ...conversion });
      emit('conversion', conversion);
    },
    event(name) {
      events = [...events, name];
      emit('event', name);
    },
    on,
    emit,
    hears,
    agreed: () => consent,
    consentTold,
    note,
    async choose(choice) {
      await record(choice);
      tellChange();
    },
    read,
    useContext(read) {
      readContext = read;
      tellChange();
    },
    keeping: { keeper, transact, forget },
    report,
    isRemembered: keeper.isStored,
    // The config's code completes it before anybody else gets it, see `completeClient`.
  } satisfies CoreClient as CoreClient as CoreClient & SlotHost;
  return client;
}
