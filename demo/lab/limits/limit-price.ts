import { html, nothing, type TemplateResult } from 'lit';
import type { LimitPrice } from '../pictures/comparison.js';
import type { LimitsMessages } from './messages.js';
import { priceOf100 } from './price-of-limit.js';

/** Beneath a limit: what it holds back and what would be without it, as a bar and in words. */
export function limitPrice(
  price: LimitPrice | undefined,
  {
    all,
    isCounting,
    messages,
  }: {
    readonly all: readonly LimitPrice[];
    readonly isCounting: boolean;
    readonly messages: LimitsMessages;
  },
): TemplateResult {
  const of100 = price && priceOf100(price);
  if (!of100) {
    const text = isCounting ? messages.counting : messages.unpriced;
    return html`<p class="limit-price muted">${text}</p>`;
  }
  const most = Math.max(1, ...all.map((of) => Math.abs(priceOf100(of)?.more ?? 0)));
  const isIdle = Math.round(of100.heldBack) === 0 && Math.round(of100.more) === 0;
  return html`<p class="limit-price muted">
    ${
      isIdle
        ? nothing
        : html`<span class="price-bar" aria-hidden="true"
          ><span
            class=${of100.more < 0 ? 'less' : 'more'}
            style="inline-size:${Math.round((Math.abs(of100.more) / most) * 100)}%"
          ></span
        ></span>`
    }
    ${isIdle ? messages.idle : messages.price(of100)}
  </p>`;
}
