import { html, nothing, type TemplateResult } from 'lit';
import type { LimitPrice } from '../pictures/comparison.js';
import type { LimitsMessages } from './messages.js';
import { priceOfLimit } from './price-of-limit.js';

/** Beneath a limit: what it holds back and what would be without it, as a bar and in words. */
export function limitPrice(
  price: LimitPrice | undefined,
  {
    all,
    base,
    isCounting,
    messages,
  }: {
    readonly all: readonly LimitPrice[];
    /** Prices are for so many shoppers. */
    readonly base: number;
    readonly isCounting: boolean;
    readonly messages: LimitsMessages;
  },
): TemplateResult {
  const worth = price && priceOfLimit(price, base);
  if (!worth) {
    const text = isCounting ? messages.counting : messages.unpriced;
    return html`<p class="limit-price muted">${text}</p>`;
  }
  const most = Math.max(1, ...all.map((of) => Math.abs(priceOfLimit(of, base)?.more ?? 0)));
  const isIdle = Math.round(worth.heldBack) === 0 && Math.round(worth.more) === 0;
  return html`<p class="limit-price muted">
    ${
      isIdle
        ? nothing
        : html`<span class="price-bar" aria-hidden="true"
          ><span
            class=${worth.more < 0 ? 'less' : 'more'}
            style="inline-size:${Math.round((Math.abs(worth.more) / most) * 100)}%"
          ></span
        ></span>`
    }
    ${isCounting ? `${messages.soFar} ` : nothing}${isIdle ? messages.idle : messages.price(worth)}
  </p>`;
}
