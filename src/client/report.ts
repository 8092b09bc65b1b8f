import { checkConfig } from '../config/check-config.js';
import type { ReportCode } from '../model/client.js';

/** What is wrong, and how to mend it. Loaded only when something is. */
const WORDS: Readonly<Record<ReportCode, (detail: string) => string>> = {
  CONFIG_MISSING: (detail) =>
    `The config could not be loaded: ${detail}. Put its address into the script tag's data-config, or the config itself into <script type="application/json" data-taktvoll-config>. Until then no offer is shown.`,
  CONFIG_NOT_JSON: (detail) =>
    `The config is not JSON: ${detail}. Run "npx taktvoll check" on it: it names the line. Until then no offer is shown.`,
  CONFIG_TOO_LARGE: (detail) =>
    `The config is larger than 1,048,576 characters: ${detail}. Split it by section of the shop. Until then no offer is shown.`,
  CONFIG_INVALID: () => 'The config has errors; what is invalid is not shown:',
  MAIN_CHUNK_MISSING: () =>
    'taktvoll.main.js could not be loaded, so no offer is shown. Serve all files of dist/ beside taktvoll.js.',
  CONFIG_CHUNK_MISSING: () =>
    'taktvoll.config.js or taktvoll.check.js could not be loaded, so the config could not be read, and no offer is shown. Serve all files of dist/ beside taktvoll.js.',
  PERSONAL_CHUNK_MISSING: () =>
    'taktvoll.personal.js could not be loaded, so no signal is noted, and no offer is shown that uses one. Serve all files of dist/ beside taktvoll.js.',
  NO_CONSENT_SOURCE: () =>
    'The config lists no consent source, so all consent counts as denied. Add "consent": { "sources": [{ "source": "manual" }] } and call setConsent(), or list your consent platform.',
  CONSENT_CHUNK_MISSING: (detail) =>
    `${detail} could not be loaded: this consent source counts as denied. Serve all files of dist/ beside taktvoll.js.`,
  CONSENT_PLATFORM_MISSING: (detail) =>
    `The consent source "${detail}" is listed, and its platform is not on this page: it counts as denied. Load the platform on every page, or take it out of "consent.sources".`,
  NOTHING_APPROVED: () =>
    'No offer of the config is approved, so none is shown. Give each "approved": { "by": …, "on": … }, or set "requireApproval": false.',
  STORAGE_UNAVAILABLE: (detail) =>
    `IndexedDB cannot be used here (${detail}), so this page remembers nothing and shows impersonal inline offers only. Private windows and embedded frames often forbid it; nothing needs mending in the shop.`,
  STATE_UNREADABLE: (detail) =>
    `What was remembered of this shopper cannot be read (${detail}). It was kept aside under "state-unreadable" in the database "taktvoll", and the next page begins anew.`,
  STATE_FROM_NEWER_VERSION: (detail) =>
    `What is remembered was written by a newer script (version ${detail}). It is left alone, and this page remembers nothing. Serve the newest taktvoll.js on every page.`,
  EVENT_FAILED: (detail) =>
    `Something that happened could not be recorded and was left out (${detail}). Please report it: the page can do nothing about it.`,
  SIGNAL_REFUSED: (detail) =>
    `The signal "${detail}" is not declared in the config, so it was not stored. Declare it under "signals", or take the call out.`,
  SIGNALS_CHUNK_MISSING: () =>
    'taktvoll.signals.js could not be loaded, so no signal is taken from the dataLayer, the page or the account. Serve all files of dist/ beside taktvoll.js.',
  PLACEMENT_UNKNOWN: (detail) =>
    `A <taktvoll-slot> names the placement "${detail}", which no valid offer has. Add it to an offer's "placements", or correct the slot.`,
  OFFER_UNKNOWN: (detail) =>
    `A template is for the offer "${detail}", which the config does not have, or has as invalid. Correct its offer attribute, or take it out.`,
  CREATIVE_WITHOUT_TEMPLATE: (detail) =>
    `Nothing to show for ${detail}: the slot has no <template> with this offer and creative. Add it; until then its default content stays.`,
  SCRIPT_IN_CREATIVE: (detail) =>
    `A script inside the creative ${detail} was left out. Put scripts into the page, and react to client.on('impression').`,
  LOADED_TWICE: () =>
    'taktvoll.js is on this page twice. The first one works, this one does nothing: take one of the script tags out.',
};

/** Writes one message to the console. */
export function report(code: ReportCode, detail = '', config?: unknown): void {
  const lines = [`[taktvoll] ${WORDS[code](detail)}`];
  if (code === 'CONFIG_INVALID') {
    for (const { severity, path, message, remedy } of checkConfig(config)) {
      if (severity === 'error')
        lines.push(`- ${path.join('.') || 'config'}: ${message.replace(/\.?$/, '.')} ${remedy}`);
    }
  }
  console.error(lines.join('\n'));
}
