import type { Circumstance } from '../../model/explanation.js';
import { TIGHTENED_KEY } from '../state/settings.js';
import { type Fact, withState } from './fact.js';
import type { World } from './world.js';

/** What the shopper chose. */
export const choiceFacts = ({ state }: World): Fact[] =>
  Object.entries(state.settings).flatMap(([key, [isOn]]): Fact[] => {
    const circumstance = circumstanceOf(key);
    if (isOn === false || !circumstance) return [];
    return [
      {
        circumstance,
        without: (world) => {
          const { [key]: _, ...settings } = world.state.settings;
          return withState(world, { settings });
        },
        concerns: ({ muteKeys }) =>
          !key.includes('/') || key === TIGHTENED_KEY || muteKeys.includes(key),
      },
    ];
  });

/** A choice that can keep something from being shown; `paused` keeps everything. */
function circumstanceOf(key: string): Circumstance | undefined {
  if (key === 'off') return { kind: 'off' };
  if (key === TIGHTENED_KEY) return { kind: 'level' };
  const [family, id] = [key.slice(0, key.indexOf('/')), key.slice(key.indexOf('/') + 1)];
  if (family === 'offer') return { kind: 'muted', offer: id };
  return family === 'topic' ? { kind: 'resting', topic: id } : undefined;
}
