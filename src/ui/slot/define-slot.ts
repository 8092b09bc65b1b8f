import type { SlotHost } from '../../model/client.js';
import { mountSlot } from './mount-slot.js';
import { slotStyle } from './slot-style.js';

/** Registers `<taktvoll-slot placement="…">`. */
export function defineSlot(host: SlotHost): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(slotStyle);
  customElements.define(
    'taktvoll-slot',
    class extends HTMLElement {
      #unmount: (() => void) | undefined;

      connectedCallback(): void {
        const mount = (): void => {
          if (this.isConnected) this.#unmount ??= mountSlot(this, host, sheet);
        };
        // While the page is being parsed, its children follow behind the start tag.
        if (document.readyState !== 'loading' || this.nextSibling) mount();
        else addEventListener('DOMContentLoaded', mount);
      }

      disconnectedCallback(): void {
        this.#unmount?.();
        this.#unmount = undefined;
      }
    },
  );
}
