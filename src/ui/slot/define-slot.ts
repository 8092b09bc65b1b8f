import type { SlotHost } from '../../model/client.js';
import { mountSlot } from './mount-slot.js';
import { slotStyle } from './slot-style.js';

const TAG = 'taktvoll-slot';

/** Registers `<taktvoll-slot placement="…">`. */
export function defineSlot(host: SlotHost): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(slotStyle);
  customElements.define(
    TAG,
    class extends HTMLElement {
      #unmount: (() => void) | undefined;

      connectedCallback(): void {
        // While the page is being parsed, its children follow behind the start tag.
        if (document.readyState !== 'loading' || this.nextSibling) this.#mount();
        else document.addEventListener('DOMContentLoaded', () => this.#mount(), { once: true });
      }

      disconnectedCallback(): void {
        this.#unmount?.();
        this.#unmount = undefined;
      }

      #mount(): void {
        if (this.isConnected) this.#unmount ??= mountSlot(this, host, sheet);
      }
    },
  );
}
