import { html, nothing, type TemplateResult } from 'lit';
import type { Config } from '../../../src/model/config.js';
import type { LimitMessages } from '../../../src/model/limit-messages.js';
import type { Goal, GoalReport } from '../../../src/simulation/goal.js';
import type { Acceptance } from './accept-proposal.js';
import type { Advice, CheckedProposal } from './advice.js';
import { changedLimits } from './changed-limits.js';
import { goalSentence } from './goal-sentence.js';
import type { AdvisorMessages } from './messages.js';

export interface AdvisorPanel {
  readonly goal: Goal;
  readonly advice: Advice;
  readonly config: Config;
  /** How the config as it is meets the goal. */
  readonly report: GoalReport | undefined;
  /** Nobody to search with. */
  readonly hasCrowd: boolean;
  readonly isSynthetic: boolean;
  /** The text has a mistake: nothing can be written into it. */
  readonly isBroken: boolean;
  readonly words: LimitMessages;
  readonly messages: AdvisorMessages;
  readonly onGoal: (goal: Goal) => void;
  readonly onSearch: () => void;
  readonly onCancel: () => void;
  readonly onAccept: (proposal: CheckedProposal, of: Omit<Acceptance, 'on'>) => void;
}

/** The adviser: a goal, a search, and proposals that nothing takes over but a person. */
export function advisorPanel(panel: AdvisorPanel): TemplateResult {
  const { advice, messages, hasCrowd } = panel;
  return html`
    <p>${messages.intro}</p>
    <form
      @submit=${(event: Event) => {
        event.preventDefault();
        panel.onSearch();
      }}
    >
      ${goalSentence(panel)}
      <p>
        ${
          advice.kind === 'searching'
            ? html`<button class="button" type="button" @click=${panel.onCancel}>
                ${messages.cancel}</button
              ><progress max="1" .value=${advice.share} aria-label=${messages.heading}></progress
              ><span class="muted">${messages.searching(advice.share)}</span>`
            : html`<button class="button primary" type="submit" ?disabled=${!hasCrowd}>
                ${messages.search}
              </button>`
        }
      </p>
    </form>
    <div aria-live="polite">${outcome(panel)}</div>
  `;
}

function outcome(panel: AdvisorPanel): TemplateResult | typeof nothing {
  const { advice, messages, hasCrowd } = panel;
  if (!hasCrowd) return html`<p class="muted">${messages.noCrowd}</p>`;
  if (advice.kind === 'failed') return html`<p class="warning">${messages.failed}</p>`;
  if (advice.kind !== 'found') return nothing;
  if (advice.proposals.length === 0) return html`<p class="warning">${messages.nothingFound}</p>`;
  return html`<ol class="proposals">
    ${advice.proposals.map((proposal) => proposalCard(proposal, panel))}
  </ol>`;
}

function proposalCard(proposal: CheckedProposal, panel: AdvisorPanel): TemplateResult {
  const { goal, report, config, words, messages, isSynthetic } = panel;
  const changes = changedLimits(config, proposal.config, words);
  return html`<li class="proposal">
    <h3>${messages.virtues[proposal.virtue]}</h3>
    <p>${messages.justification(proposal.report, report ?? proposal.report, goal)}</p>
    <p class="small muted">${messages.unseen(proposal.unseen, goal, isSynthetic)}</p>
    <h4>${messages.changes}</h4>
    ${
      changes.length === 0
        ? html`<p>${messages.noChanges}</p>`
        : html`<ul>
            ${changes.map(
              ({ from, to }) =>
                html`<li>
                  ${from === undefined ? html`<em>${messages.added}</em>` : html`<del>${from}</del>`}
                  ${to === undefined ? html`<em>${messages.removed}</em>` : html`<ins>${to}</ins>`}
                </li>`,
            )}
          </ul>`
    }
    ${changes.length === 0 ? nothing : acceptForm(proposal, panel)}
  </li>`;
}

function acceptForm(proposal: CheckedProposal, { messages, isBroken, onAccept }: AdvisorPanel) {
  const accept = (event: Event): void => {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    // Spaces alone pass for something that was filled in.
    const [role, reason] = ['role', 'reason'].map((name) => {
      const field = form.elements.namedItem(name) as HTMLInputElement | HTMLTextAreaElement;
      field.value = field.value.trim();
      return field.value;
    }) as [string, string];
    if (form.reportValidity()) onAccept(proposal, { role, reason });
  };
  return html`<details class="accept">
    <summary class="button">${messages.accept}</summary>
    <form @submit=${accept}>
      <p><strong>${messages.acceptHeading}</strong></p>
      <p class="small muted">${messages.acceptHint}</p>
      <label
        ><span>${messages.role}</span
        ><input class="field" name="role" required maxlength="120"
      /></label>
      <label
        ><span>${messages.reason}</span
        ><textarea class="field" name="reason" rows="2" required maxlength="500"></textarea>
      </label>
      <button class="button primary" type="submit" ?disabled=${isBroken}>
        ${messages.confirm}
      </button>
    </form>
  </details>`;
}
