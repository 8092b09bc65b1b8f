import { html, nothing, type TemplateResult } from 'lit';
import { formatPath } from '../../../src/config/finding.js';
import type { Finding } from './check-text.js';
import type { EditorMessages } from './messages.js';

/** More are not read one by one. */
const MOST_SHOWN = 100;

/** What the check found, each leading to its place. */
export function findingsList(
  findings: readonly Finding[] | undefined,
  { findings: words }: EditorMessages,
  onChosen: (finding: Finding) => void,
): TemplateResult {
  const count = (severity: Finding['severity']): number =>
    (findings ?? []).filter((finding) => finding.severity === severity).length;
  const isSound = findings?.length === 0;
  return html`<section class="editor-findings" aria-label=${words.heading}>
    <p class="editor-counts" role="status">
      ${
        findings === undefined
          ? nothing
          : isSound
            ? words.none
            : words.counts(count('error'), count('warning'))
      }
    </p>
    ${
      findings === undefined || isSound
        ? nothing
        : html`
            ${words.isEnglish === '' ? nothing : html`<p class="muted small">${words.isEnglish}</p>`}
            <ol class="editor-finding-list">
              ${findings
                .slice(0, MOST_SHOWN)
                .map((finding) => findingItem(finding, words, onChosen))}
            </ol>
            ${
              findings.length > MOST_SHOWN
                ? html`<p class="muted">${words.more(findings.length - MOST_SHOWN)}</p>`
                : nothing
            }
          `
    }
  </section>`;
}

function findingItem(
  finding: Finding,
  words: EditorMessages['findings'],
  onChosen: (finding: Finding) => void,
): TemplateResult {
  const { severity, line, column, path, message, remedy } = finding;
  return html`<li>
    <button
      type="button"
      class="editor-finding"
      data-severity=${severity}
      @click=${() => onChosen(finding)}
    >
      <span class="editor-finding-place">
        <strong>${words[severity]}</strong>, ${words.place(line, column)}
      </span>
      <span class="editor-finding-words" lang="en">
        ${path.length > 0 ? html`<code>${formatPath(path)}</code>: ` : nothing}${message}.
        <span class="editor-remedy">${remedy}</span>
      </span>
    </button>
  </li>`;
}
