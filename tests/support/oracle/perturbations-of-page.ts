import { type Perturbation, tells, tellsOf, withRequest } from './perturbation.js';
import type { World } from './world.js';

/** What the page brought, apart from what it is about. */
export function perturbationsOfPage({ request, hasPrivacyControl, ...world }: World) {
  const { context = {}, occupied = [], path, language, interruptingAllowed } = request;
  const isObjection = hasPrivacyControl || 'globalPrivacyControl' in context;
  return [
    ...flag('minor', 'minor' in context),
    ...flag('vulnerable', 'vulnerable' in context),
    ...(isObjection ? [objection] : []),
    ...(path === undefined ? [] : [asked('path', { path: '/nowhere' })]),
    ...(language === undefined ? [] : [asked('language', { language: undefined })]),
    ...(interruptingAllowed === false
      ? [asked('interrupting', { interruptingAllowed: true })]
      : []),
    ...occupied.map(
      (offer): Perturbation => ({
        name: `occupied: ${offer}`,
        isTold: tells((of) => of.kind === 'occupied' && of.offer === offer),
        without: (then) =>
          withRequest(then, { occupied: then.request.occupied?.filter((id) => id !== offer) }),
      }),
    ),
    consent('storage', { hasStorage: !world.hasStorage }),
    consent('personalisation', { hasPersonalisation: !world.hasPersonalisation }),
  ];
}

const flag = (name: 'minor' | 'vulnerable', isThere: boolean): Perturbation[] =>
  isThere
    ? [
        {
          name,
          isTold: tellsOf(name),
          without: (world) =>
            withRequest(world, { context: { ...world.request.context, [name]: '' } }),
        },
      ]
    : [];

const objection: Perturbation = {
  name: 'objection',
  isTold: tellsOf('objection'),
  without: (world) => ({
    ...withRequest(world, { context: { ...world.request.context, globalPrivacyControl: '' } }),
    hasPrivacyControl: false,
  }),
};

const asked = (name: 'path' | 'language' | 'interrupting', change: object): Perturbation => ({
  name,
  isTold: tellsOf(name),
  without: (world) => withRequest(world, change),
});

const consent = (purpose: 'storage' | 'personalisation', change: Partial<World>): Perturbation => ({
  name: `consent to ${purpose}`,
  isTold: tells((of) => of.kind === 'consent' && of.purpose === purpose),
  without: (world) => ({ ...world, ...change }),
});
