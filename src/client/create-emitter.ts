import type { Client, ClientEvents } from '../model/client.js';

export interface Emitter {
  readonly on: Client['on'];
  readonly emit: <Type extends keyof ClientEvents>(type: Type, event: ClientEvents[Type]) => void;
}

/**
 * Tells subscribers, each on its own: one that fails disturbs neither the others nor us, and the
 * browser reports its error as it does for any listener of the page.
 */
export function createEmitter(): Emitter {
  const target = new EventTarget();
  return {
    on(type, handler) {
      const listener = ({ detail }: CustomEventInit): void => handler(detail);
      target.addEventListener(type, listener as EventListener);
      return () => target.removeEventListener(type, listener as EventListener);
    },
    emit: (type, detail) => target.dispatchEvent(new CustomEvent(type, { detail })),
  };
}
