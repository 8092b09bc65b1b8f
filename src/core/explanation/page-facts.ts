import type { Circumstance } from '../../model/explanation.js';
import { isFlagged } from '../exclusion/is-flagged.js';
import type { Visit } from '../state/state.js';
import { type Fact, isPersonalIn, withRequest, withState } from './fact.js';
import type { World } from './world.js';

const FLAGS = [
  ['minor', 'minor'],
  ['vulnerable', 'vulnerable'],
  ['globalPrivacyControl', 'objection'],
] as const;

const hasWarmUp: Fact['concerns'] = ({ warmUpPageViews }) => warmUpPageViews > 0;

/** What the page and the visit brought, apart from what the page is about. */
export function pageFacts({ state, request }: World): Fact[] {
  const facts: Fact[] = [];
  const add = (
    circumstance: Circumstance,
    without: Fact['without'],
    concerns: Fact['concerns'],
  ): void => {
    facts.push({ circumstance, without, concerns });
  };
  const { consent = {}, context, language, occupied = [], interruptingAllowed } = request;
  for (const [flag, kind] of FLAGS) {
    if (isFlagged(context?.[flag])) {
      add(
        { kind },
        (world) => withRequest(world, { context: { ...world.request.context, [flag]: 'false' } }),
        isPersonalIn,
      );
    }
  }
  if (isFlagged(consent.globalPrivacyControl)) {
    add(
      { kind: 'objection' },
      (world) =>
        withRequest(world, { consent: { ...world.request.consent, globalPrivacyControl: false } }),
      isPersonalIn,
    );
  }
  for (const offer of occupied) {
    add(
      { kind: 'occupied', offer },
      (world) =>
        withRequest(world, { occupied: world.request.occupied!.filter((id) => id !== offer) }),
      ({ id }) => id === offer,
    );
  }
  if (interruptingAllowed === false) {
    add(
      { kind: 'interrupting' },
      (world) => withRequest(world, { interruptingAllowed: true }),
      ({ rungs }) => rungs.some(({ isInterrupting }) => isInterrupting),
    );
  }
  if (language !== undefined) {
    add(
      { kind: 'language' },
      (world) => withRequest(world, { language: undefined as never }),
      ({ languages }) => languages.length > 0,
    );
  }
  // A page that no pattern names but one that names all.
  add(
    { kind: 'path' },
    (world) => withRequest(world, { path: '/?' }),
    ({ isQuietOn }) => isQuietOn(request.path),
  );
  for (const purpose of ['storage', 'personalisation'] as const) {
    const isGranted = consent[purpose] === 'granted';
    add(
      { kind: 'consent', purpose, isGranted },
      (world) =>
        withRequest(world, {
          consent: { ...world.request.consent, [purpose]: isGranted ? 'denied' : 'granted' },
        }),
      (offer, reads) => reads.size > 0 || offer.rungs.some(({ format }) => format !== 'inline'),
    );
  }
  const viewed =
    (pageViews: (known: number) => number): Fact['without'] =>
    (world) =>
      withState(world, {
        visits: world.state.visits.map(([from, to, of]): Visit => [from, to, pageViews(of)]),
      });
  if (state.visits.length) {
    add(
      { kind: 'page-views', isEnough: true },
      viewed(() => 0),
      hasWarmUp,
    );
    add(
      { kind: 'page-views', isEnough: false },
      viewed((of) => of + 1000),
      hasWarmUp,
    );
  }
  return facts;
}
