import type { Diagnostics } from '../model/diagnostics.js';
import type { SignalRefusal } from '../model/signal-refusal.js';

/** Why, and what the shop can do about it. */
const WORDS: Readonly<Record<SignalRefusal, string>> = {
  UNDECLARED: 'the config does not declare it. Declare it under "signals", or take the call out',
  CONTEXTUAL:
    'it is what pages are about, which is never stored. Use <meta name="taktvoll:…"> or "from": [{ "page": … }]',
  WRONG_TYPE: 'the value is neither a text nor a number',
  EMPTY: 'the value is empty',
  TOO_LONG: 'the value has more than 64 characters',
  NOT_LISTED: 'its "values" do not have this. Add it there, or give it a name or a "map"',
  PROTECTED: 'the value names a special category, which is never noted of anybody',
  WRONG_TIME: 'the time is none, or lies ahead',
  TOO_OLD: 'it is longer ago than the signal is kept',
  DUPLICATE: 'it was noted a moment ago',
  FORGOTTEN: 'the shopper had it forgotten. It is noted again when they say it themselves',
  STATED_OTHERWISE: 'the shopper stated another value, which stands',
  HISTORY_FULL: 'the state is full',
  CONSENT_MISSING: 'there was no consent to personalisation',
  UNOBSERVED_PAGE: 'nothing is recorded on this page',
  NO_ACCOUNT: 'the server named no "account", so that one shopper could not be told from the next',
};

/** What was found, in sentences; one line each. */
export function describeDiagnostics({
  refused,
  unused,
  neverSeen,
}: Omit<Diagnostics, 'text'>): string {
  const lines = refused.map(({ signal, reason, count, values }) => {
    const shown = values.length ? ` (${values.map((value) => `"${value}"`).join(', ')})` : '';
    return `${signal}${shown} was refused ${count === 1 ? 'once' : `${count} times`}: ${WORDS[reason]}.`;
  });
  if (unused.events.length) {
    lines.push(`In the dataLayer, and read by no signal: ${unused.events.join(', ')}.`);
  }
  if (unused.page.length) {
    lines.push(`Said by the page, and read by no signal: ${unused.page.join(', ')}.`);
  }
  if (neverSeen.length) lines.push(`Declared, and not seen so far: ${neverSeen.join(', ')}.`);
  return lines.join('\n') || 'All signals of this page were taken, and nothing lies unused.';
}
