import type { Preferences } from '../model/client.js';
import type { ShopperEvent } from '../model/events.js';

/** A choice of the shopper, as an event that happens now. */
type Choice = Extract<
  ShopperEvent,
  {
    type:
      | 'pause'
      | 'resume'
      | 'switch-off'
      | 'switch-on'
      | 'mute'
      | 'unmute'
      | 'forget'
      | 'unforget'
      | 'correct'
      | 'tighten';
  }
>;

/** The shopper's own choices. @param choose keeps one; resolves when the next decision obeys. */
export function createPreferences(
  choose: (choice: Omit<Choice, 'at'>) => Promise<void>,
): Preferences {
  const choice = (type: Choice['type']) => (what?: object) => choose({ type, ...what });
  return {
    pause: choice('pause'),
    resume: choice('resume'),
    switchOff: choice('switch-off'),
    switchOn: choice('switch-on'),
    mute: choice('mute'),
    unmute: choice('unmute'),
    forget: choice('forget'),
    unforget: choice('unforget'),
    correct: choice('correct'),
    async tighten(level) {
      if (level !== null && !(typeof level === 'number' && level >= 0 && level <= 100)) {
        throw new TypeError(`"${level}" is no level: give a score from 0 to 100, or null.`);
      }
      await choice('tighten')({ level });
    },
  };
}
