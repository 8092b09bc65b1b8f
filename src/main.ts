import { createClient } from './client/create-client.js';
import { createReporter } from './client/create-reporter.js';
import type { PageQueue, Work } from './model/page-queue.js';
import { defineSlot } from './ui/slot/define-slot.js';

/**
 * What the script tag starts. Runs the page's queue once the client is there.
 * @param isFirst false where the page had loaded a script before.
 * @param url of the config; absent where it stands in the page.
 * @param loading the answer to a request for it.
 */
export async function startScript(
  isFirst: boolean,
  url: string | null | undefined,
  loading: Promise<Response> | undefined,
): Promise<void> {
  const report = createReporter();
  // The first loaded script wins.
  if (!isFirst) return report('LOADED_TWICE');
  // As it was opened: pages tidy their address up while they load.
  const opened = performance.getEntriesByType('navigation')[0]?.name ?? location.href;
  const isAsked = (mode: string) => new URL(opened).searchParams.has(`taktvoll-${mode}`);
  // The script tag fetches it at the same time as this file.
  const reader = await import('./client/read-plan.js').catch(() => {});
  if (!reader) return report('CONFIG_CHUNK_MISSING');
  const { plan, follow, setConsent } = await reader.readPlan(report, url, loading);
  const preview = isAsked('preview') && (await import('./preview/open-preview.js'));
  const client = follow(
    preview ? preview.openPreview(plan, report, opened) : createClient(plan, report, setConsent),
  );
  // Before the first decision, so that none goes by unseen.
  if (!preview && isAsked('debug')) (await import('./debug/open-debug.js')).openDebug(client);
  const push = (work: Work): void => {
    try {
      work(client);
    } catch (error) {
      // As if the page had called it: in the console, and not in our way.
      reportError(error);
    }
  };
  const queue = window.taktvoll as PageQueue;
  window.taktvoll = Object.assign(client, { push, isTaken: true });
  queue.forEach(push);
  // After the queue: consent that the page gave there counts for the first decision already.
  defineSlot(client);
  reader.definePanel(client);
}
