import type { SlotHost } from '../model/client.js';

/** Registers `<taktvoll-panel>`: *Offer settings* as a part of the page, loaded where one stands. */
export function definePanel({ mountPanel }: SlotHost): void {
  // The first one started wins.
  if (customElements.get('taktvoll-panel')) return;
  customElements.define(
    'taktvoll-panel',
    class extends HTMLElement {
      #mounted: Promise<(() => void) | undefined> | undefined;

      connectedCallback(): void {
        // Without its code the element stays empty, and the page goes on.
        this.#mounted = mountPanel(this).catch(() => undefined);
      }

      disconnectedCallback(): void {
        void this.#mounted?.then((unmount) => unmount?.());
      }
    },
  );
}
