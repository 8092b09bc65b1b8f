import { html, nothing, type TemplateResult } from 'lit';
import { formatPath, type Path, valueAt } from '../../../src/config/finding.js';
import { type ChangedPlace, changedPlaces } from './changed-places.js';
import type { EditorMessages } from './messages.js';

type ChangesWords = EditorMessages['changes'];

/** The places in which two texts of a config differ. */
export function changedList(saved: string, text: string, words: ChangesWords): TemplateResult {
  const [before, now] = [parse(saved), parse(text)];
  if (!before || !now) return html`<p role="status">${words.broken}</p>`;
  const places = changedPlaces(before.value, now.value);
  if (places.length === 0) return html`<p role="status">${words.onlyLayout}</p>`;
  return html`
    <p role="status">${words.count(places.length)}</p>
    <ul class="changes-list">
      ${places.map((place) => changedItem(place, place.kind === 'removed' ? before.value : now.value, words))}
    </ul>
  `;
}

function changedItem(
  { path, kind, before, now }: ChangedPlace,
  config: unknown,
  words: ChangesWords,
): TemplateResult {
  return html`<li>
    <code class="changes-place">${path.length > 0 ? nameOf(config, path) : words.whole}</code>
    <span class="changes-values">
      ${kind === 'added' ? nothing : value(words.before, before, 'before')}
      ${kind === 'removed' ? html`<span>${words.removed}</span>` : value(kind === 'added' ? words.added : words.now, now, 'now')}
    </span>
  </li>`;
}

const value = (label: string, held: unknown, side: 'before' | 'now'): TemplateResult =>
  html`<span class="changes-value" data-side=${side}
    ><span class="small">${label}</span> <code>${shorten(JSON.stringify(held))}</code></span
  >`;

/** An offer by its id, for nobody counts them. */
function nameOf(config: unknown, path: Path): string {
  const id = path[0] === 'offers' ? valueAt(config, ['offers', path[1] ?? '', 'id']) : undefined;
  return typeof id === 'string' ? `${formatPath(path)} (${id})` : formatPath(path);
}

const LONGEST = 120;
const shorten = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
