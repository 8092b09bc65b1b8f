import type { InspectedDecision } from '../client/create-page-decision.js';
import { wordsOfPage } from '../inspection/words-of-page.js';
import type { Client } from '../model/client.js';
import { openDebugPanel } from './open-debug-panel.js';

/** Shows each decision of the real client as it happens. It reads, and nothing else. */
export function openDebug(client: Client): void {
  const panel = openDebugPanel(wordsOfPage());
  // All decisions of a client hold what they were made of.
  client.on('decision', (decision) => panel.add((decision as InspectedDecision).taken()));
  client.on('impression', ({ format }) => format !== 'inline' && panel.raise());
  client.on('dismissal', ({ placement }) => panel.empty(placement));
  client.on('close', ({ placement }) => panel.empty(placement));
}
