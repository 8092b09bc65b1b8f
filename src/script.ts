import { createReporter } from './client/create-reporter.js';
import { loadConfig, parseConfig } from './client/load-config.js';
import { startClient } from './client/start-client.js';
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
async function startScript(script: Element | null): Promise<void> {
  let config: unknown;
  const report = createReporter(() => config);
  window.taktvoll ??= [];
  // The first loaded script wins.
  if (window.taktvoll.isTaken) return report('LOADED_TWICE', '');
  window.taktvoll.isTaken = true;

  // What reads the config comes as a file of its own, at the same time as the config.
  const loading = import('./core/config/compile-config.js').catch(() => {});
  const url = script?.getAttribute('data-config');
  config = await (url ? loadConfig(url, report) : readInlineConfig(report));
  const compiler = await loading;
  if (!compiler) return report('CONFIG_CHUNK_MISSING', '');
  const client = startClient(compiler.compileConfig, config, report);
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

/** `<script type="application/json" data-taktvoll-config>`: may stand behind this script. */
async function readInlineConfig(report: ReturnType<typeof createReporter>): Promise<unknown> {
  const find = () => document.querySelector('script[data-taktvoll-config]');
  if (!find() && document.readyState === 'loading') {
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
  }
  const text = find()?.textContent;
  return text === undefined
    ? report('CONFIG_MISSING', 'data-config')
    : parseConfig(text ?? '', 'data-taktvoll-config', report);
}

// Only while it runs does a classic script know itself.
void startScript(document.currentScript);
