import type { TakenDecision } from '../core/take-decision.js';
import type { PageDecision, PageExplanation, SlotHost } from '../model/client.js';

export { traceDecision } from '../core/trace-decision.js';

export async function explainTaken(
  _taken: TakenDecision,
  _language?: string,
): Promise<PageExplanation> {
  return { text: '', sentence: '' };
}
export async function openWhyFor(
  _taken: TakenDecision,
  _decision: PageDecision,
  _anchor: HTMLElement,
  _host: SlotHost,
): Promise<void> {}
