import type { Client, ClientEvents } from '../model/client.js';

export interface Emitter {
  readonly on: Client['on'];
  emit<Type extends keyof ClientEvents>(type: Type, event: ClientEvents[Type]): void;
}

/**
 * Tells subscribers, each on its own: one that fails disturbs neither the others nor the page.
 * @param onFailure is told of it.
 */
export function createEmitter(onFailure: (error: unknown) => void): Emitter {
  const subscriptions = new Set<{ type: string; handler: (event: never) => void }>();
  return {
    on(type, handler) {
      const subscription = { type, handler };
      subscriptions.add(subscription);
      return () => subscriptions.delete(subscription);
    },
    emit(type, event) {
      for (const { type: of, handler } of [...subscriptions]) {
        if (of !== type) continue;
        try {
          handler(event as never);
        } catch (error) {
          onFailure(error);
        }
      }
    },
  };
}
