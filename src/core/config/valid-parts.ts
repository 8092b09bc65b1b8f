import type { Config } from '../../model/config.js';
import type { Problem } from '../../model/problem.js';
import type { Zone } from '../time/zone.js';
import { checkReferences } from './check-references.js';
import { configShape } from './shape.generated.js';
import { validateShape } from './validate-shape.js';

/** A config without its invalid parts; `undefined` where it is invalid as a whole. */
export interface ValidParts {
  readonly config: Config | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Invalid parts fail closed (specification 1.2): a bad signal, topic, campaign, offer or creative
 * falls alone, with whatever names it; anything else that is wrong invalidates the config.
 */
export function validParts(declared: unknown, zone: Zone): ValidParts {
  const problems = validateShape(configShape, declared, [], []);
  let config = drop(declared as Config, problems);
  // What falls may be named elsewhere, which then falls too: until nothing more does.
  for (let isSettled = false; config && !isSettled; ) {
    const found = checkReferences(config, declared as Config, zone);
    problems.push(...found);
    isSettled = !found.length;
    config = drop(declared as Config, problems);
  }
  return { config, problems };
}

function drop(declared: Config, problems: readonly Problem[]): Config | undefined {
  const fallen = new Set<string>();
  for (const { path } of problems) {
    const [part, name, inside, index] = path;
    if (name === undefined || !/^(signals|topics|campaigns|offers)$/.test(`${part}`))
      return undefined;
    fallen.add(
      `${inside === 'creatives' && index !== undefined ? path.slice(0, 4) : path.slice(0, 2)}`,
    );
  }
  const stands = (...path: Problem['path']): boolean => !fallen.has(`${path}`);
  const record = <T>(part: 'signals' | 'topics' | 'campaigns', values: Record<string, T> = {}) =>
    // A comment among names is none of them.
    Object.fromEntries(
      Object.entries(values).filter(([name]) => name[0] !== '$' && stands(part, name)),
    );
  const named = {
    ...declared,
    signals: record('signals', declared.signals),
    topics: record('topics', declared.topics),
    campaigns: record('campaigns', declared.campaigns),
  };
  if (!problems.length) return named;
  return {
    ...named,
    // Holes keep the others at their index, which paths name.
    offers: (declared.offers ?? []).map((offer, index) =>
      stands('offers', index)
        ? {
            ...offer,
            creatives: offer.creatives.map((creative, rung) =>
              stands('offers', index, 'creatives', rung) ? creative : undefined,
            ),
          }
        : undefined,
    ) as NonNullable<Config['offers']>,
  };
}
