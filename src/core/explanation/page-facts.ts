import type { Circumstance } from '../../model/explanation.js';
import { isFlagged } from '../exclusion/is-flagged.js';
import type { Visit } from '../state/state.js';
import { addVisit } from '../state/visits.js';
import { type Fact, isPersonalIn, withRequest, withState } from './fact.js';
import type { World } from './world.js';

type Context = NonNullable<World['request']['context']>;

const FLAGS = ['minor', 'vulnerable'] as const;

/** More page views than any warm-up asks for. */
const MANY = 1000;

const hasWarmUp: Fact['concerns'] = ({ warmUpPageViews }) => warmUpPageViews > 0;

/** What the page and the visit brought, apart from what the page is about. */
export function pageFacts({ request }: World): Fact[] {
  const facts: Fact[] = [];
  const add = (
    circumstance: Circumstance,
    without: Fact['without'],
    concerns: Fact['concerns'],
  ): void => {
    facts.push({ circumstance, without, concerns });
  };
  const { consent = {}, context, language, occupied = [], interruptingAllowed } = request;
  for (const kind of FLAGS) {
    if (isFlagged(context?.[kind])) {
      add(
        { kind },
        (world) => withRequest(world, { context: { ...world.request.context, [kind]: 'false' } }),
        isPersonalIn,
      );
    }
  }
  // One objection, whoever passes it on: where both do, neither is needed.
  if ([consent, context].some((of) => isFlagged(of?.globalPrivacyControl))) {
    add(
      { kind: 'objection' },
      (world) =>
        withRequest(world, {
          consent: { ...world.request.consent, globalPrivacyControl: false },
          context: { ...world.request.context, globalPrivacyControl: 'false' } as Context,
        }),
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
  add(
    { kind: 'page-views', isEnough: true },
    (world) =>
      withState(world, { visits: world.state.visits.map(([from, to]): Visit => [from, to, 0]) }),
    hasWarmUp,
  );
  add(
    { kind: 'page-views', isEnough: false },
    // Also where this visit has no page view yet: it begins now, or nothing is remembered.
    (world) => {
      const { at } = world.request;
      return withState(world, { visits: addVisit(world.state.visits, [at, at, MANY]) });
    },
    hasWarmUp,
  );
  return facts;
}
