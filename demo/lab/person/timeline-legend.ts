import { html, type TemplateResult } from 'lit';
import { GLYPHS } from './event-list.js';
import type { MarkKind, PersonMarks, TickKind } from './marks-of-walk.js';
import type { PersonMessages } from './messages.js';

/** What the marks mean: those that are there. */
export function timelineLegend(
  { marks, ticks }: PersonMarks,
  messages: PersonMessages,
): TemplateResult {
  const present = new Set<MarkKind | TickKind>([...marks, ...ticks].map(({ kind }) => kind));
  const kinds = (Object.keys(GLYPHS) as (keyof typeof GLYPHS)[]).filter((kind) =>
    present.has(kind),
  );
  return html`<ul class="person-legend small">
    ${kinds.map(
      (kind) =>
        html`<li>
          <span class="mark ${kind}" aria-hidden="true">${GLYPHS[kind]}</span>
          ${messages.legend[kind]}
        </li>`,
    )}
  </ul>`;
}
