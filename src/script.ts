import { activated } from './adapters/activated.js';
import { createClient } from './client/create-client.js';
import { createReporter } from './client/create-reporter.js';
import type { SlotHost } from './model/client.js';
import { defineSlot } from './ui/slot/define-slot.js';

type Work = (client: SlotHost) => void;
/** Before the script runs a plain list; afterwards the client, which runs what is pushed at once. */
type Queue = Work[] & { isTaken?: boolean };
declare global {
  interface Window {
    taktvoll?: Queue | (SlotHost & { push: (work: Work) => void; isTaken: boolean });
  }
}

/** Runs the page's queue once the client is there. */
async function startScript(url: string | null | undefined): Promise<void> {
  const report = createReporter();
  // As it was opened: pages tidy their address up while they load.
  const opened = performance.getEntriesByType('navigation')[0]?.name ?? location.href;
  const isAsked = (mode: string) => new URL(opened).searchParams.has(`taktvoll-${mode}`);
  window.taktvoll ??= [];
  // The first loaded script wins.
  if (window.taktvoll.isTaken) return report('LOADED_TWICE');
  window.taktvoll.isTaken = true;
  await activated();

  // What reads the config comes as a file of its own, at the same time as the config.
  const loading = url ? fetch(url) : undefined;
  loading?.catch(() => {});
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
  const queue = window.taktvoll as Queue;
  window.taktvoll = Object.assign(client, { push, isTaken: true });
  queue.forEach(push);
  // After the queue: consent that the page gave there counts for the first decision already.
  defineSlot(client);
}

// Only while it runs does a classic script know itself.
startScript(document.currentScript?.getAttribute('data-config')).catch(console.error);
