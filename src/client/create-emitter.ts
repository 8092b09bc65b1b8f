import type { Client, ClientEvents } from '../model/client.js';

export interface Emitter {
  readonly on: Client['on'];
  /** Whether anybody listens. */
  readonly hears: (type: keyof ClientEvents) => boolean;
  readonly emit: <Type extends keyof ClientEvents>(type: Type, event: ClientEvents[Type]) => void;
}

/**
 * Tells subscribers, each on its own: one that fails disturbs neither the others nor us, and the
 * browser reports its error as it does for any listener of the page.
 */
export function createEmitter(): Emitter {
  const target = new EventTarget();
  const heard = new Map<object, keyof ClientEvents>();
  return {
    on(type, handler) {
      const listener = ({ detail }: CustomEventInit): void => handler(detail);
      target.addEventListener(type, listener as EventListener);
      heard.set(listener, type);
      return () => {
        heard.delete(listener);
        target.removeEventListener(type, listener as EventListener);
      };
    },
    hears: (type) => [...heard.values()].includes(type),
    emit: (type, detail) => target.dispatchEvent(new CustomEvent(type, { detail })),
  };
}
