import type { Circumstance } from '../../model/explanation.js';
import { isFlagged } from '../exclusion/is-flagged.js';
import type { Visit } from '../state/state.js';
import { addVisit } from '../state/visits.js';
import { type Fact, isPersonalIn, withRequest, withState } from './fact.js';
import type { World } from './world.js';

type Request = World['request'];

const FLAGS = ['minor', 'vulnerable'] as const;

/** More page views than any warm-up asks for. */
const MANY = 1000;

const hasWarmUp: Fact['concerns'] = ({ warmUpPageViews }) => warmUpPageViews > 0;

/** What the page and the visit brought, apart from what the page is about. */
export const pageFacts = ({ request }: World): Fact[] => [...requestFacts(request), ...viewFacts];

function requestFacts(request: Request): Fact[] {
  const facts: Fact[] = [];
  const add = (
    circumstance: Circumstance,
    concerns: Fact['concerns'],
    change: (request: Request) => Partial<Request>,
  ): void => {
    const without: Fact['without'] = (world) => withRequest(world, change(world.request));
    facts.push({ circumstance, concerns, without });
  };
  const { consent = {}, context, language, occupied = [], interruptingAllowed } = request;
  for (const kind of FLAGS) {
    if (isFlagged(context?.[kind])) {
      add({ kind }, isPersonalIn, (of) => ({ context: { ...of.context, [kind]: 'false' } }));
    }
  }
  // One objection, whoever passes it on: where both do, neither is needed.
  if ([consent, context].some((of) => isFlagged(of?.globalPrivacyControl))) {
    add({ kind: 'objection' }, isPersonalIn, (of) => ({
      consent: { ...of.consent, globalPrivacyControl: false },
      context: { ...of.context, globalPrivacyControl: 'false' } as NonNullable<Request['context']>,
    }));
  }
  for (const offer of occupied) {
    add(
      { kind: 'occupied', offer },
      ({ id }) => id === offer,
      (of) => ({ occupied: of.occupied!.filter((id) => id !== offer) }),
    );
  }
  if (interruptingAllowed === false) {
    add(
      { kind: 'interrupting' },
      ({ rungs }) => rungs.some(({ isInterrupting }) => isInterrupting),
      () => ({ interruptingAllowed: true }),
    );
  }
  if (language !== undefined) {
    add(
      { kind: 'language' },
      ({ languages }) => languages.length > 0,
      () => ({ language: undefined as never }),
    );
  }
  // A page that no pattern names but one that names all.
  add(
    { kind: 'path' },
    ({ isQuietOn }) => isQuietOn(request.path),
    () => ({ path: '/?' }),
  );
  for (const purpose of ['storage', 'personalisation'] as const) {
    const isGranted = consent[purpose] === 'granted';
    add(
      { kind: 'consent', purpose, isGranted },
      ({ rungs }, reads) => reads.size > 0 || rungs.some(({ format }) => format !== 'inline'),
      (of) => ({ consent: { ...of.consent, [purpose]: isGranted ? 'denied' : 'granted' } }),
    );
  }
  return facts;
}

const viewFacts: readonly Fact[] = [
  {
    circumstance: { kind: 'page-views', isEnough: true },
    concerns: hasWarmUp,
    without: (world) =>
      withState(world, { visits: world.state.visits.map(([from, to]): Visit => [from, to, 0]) }),
  },
  {
    circumstance: { kind: 'page-views', isEnough: false },
    concerns: hasWarmUp,
    // Also where this visit has no page view yet: it begins now, or nothing is remembered.
    without: (world) => {
      const { at } = world.request;
      return withState(world, { visits: addVisit(world.state.visits, [at, at, MANY]) });
    },
  },
];
