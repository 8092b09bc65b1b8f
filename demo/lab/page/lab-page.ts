import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { reportOf } from '../../../src/simulation/goal.js';
import { advisorPanel } from '../advisor/advisor-panel.js';
import '../live/lab-live.js';
import '../person/lab-person.js';
import type { AskTrace } from '../person/person-step.js';
import '../pictures/lab-picture.js';
import { PICTURES } from '../pictures/pictures.js';
import '../shoppers/lab-shoppers.js';
import { shopperCount } from '../shoppers/shopper-count.js';
import { assumptionsPanel } from './assumptions-panel.js';
import { type ControlsOptions, controls } from './controls.js';
import { firstSight } from './first-sight.js';
import { pictureContext } from './picture-context.js';
import { replayStatus } from './replay-status.js';
import { topBar } from './top-bar.js';

export interface LabPage extends ControlsOptions {
  readonly askTrace: AskTrace;
}

/**
 * The whole page: it follows from the state, and from nothing else. Each part is drawn again only
 * where something of its own has changed: a replay tells many times how far it is.
 */
export function labPage(page: LabPage): TemplateResult {
  const { state, messages, on } = page;
  const { comparison, draft, saved, source, assumptions } = state;
  const [first, ...others] = PICTURES;
  const isCrowd = source.kind !== 'export';
  return html`
    ${topBar({ state, messages, ...on })}
    <main>
      ${guard([comparison, draft, saved, isCrowd, messages], () =>
        firstSight({
          state,
          messages,
          picture: isCrowd ? pictureOf(first!, page, 2) : undefined,
          onPreset: on.onPreset,
        }),
      )}
      <div class="workplace">
        <section class="controls" aria-label=${messages.panelsLabel}>
          ${guard([draft, saved, state.panel, state.findings, comparison?.prices, state.replay.prices < 1, state.replay.isStopped, source, messages], () => controls(page))}
        </section>
        <div class="outcome">
          ${guard([source, state.pagesName, assumptions, draft, messages], () => whoseShopping(page))}
          <section id="pictures" tabindex="-1" aria-labelledby="pictures-heading">
            <h2 id="pictures-heading">${messages.pictures}</h2>
            ${replayStatus({ state, messages, ...on })}
            ${
              isCrowd
                ? html`<div class="pictures">
                      ${guard([comparison, source, assumptions, draft, messages], () =>
                        others.map((of) => pictureOf(of, page)),
                      )}
                    </div>
                    <p>
                      <button class="button plain" type="button" @click=${on.onNumbers}>
                        ${messages.numbers}
                      </button>
                    </p>`
                : nothing
            }
          </section>
          <section class="person card" aria-labelledby="person-heading">
            <h2 id="person-heading">${messages.person}</h2>
            ${guard([state.walk, state.person, source, draft, messages], () => personOf(page))}
          </section>
          <section class="card" aria-labelledby="advisor-heading">
            <h2 id="advisor-heading">${messages.advisor.heading}</h2>
            ${guard([state.advice, state.goal, draft, comparison, messages], () => advisor(page))}
          </section>
        </div>
      </div>
    </main>
    <div class="notices" role="status">
      ${
        state.notice
          ? html`<p class="notice ${state.notice.kind}">
              ${state.notice.text}
              <button
                class="button plain"
                type="button"
                aria-label=${messages.closeNotice}
                @click=${() => on.onNotice(undefined)}
              >
                <span aria-hidden="true">×</span>
              </button>
            </p>`
          : nothing
      }
    </div>
  `;
}

const pictureOf = (
  picture: (typeof PICTURES)[number],
  { state, messages }: LabPage,
  level: 2 | 3 = 3,
) =>
  html`<lab-picture
    class="card"
    .picture=${picture}
    .level=${level}
    .comparison=${state.comparison}
    .context=${pictureContext(state, messages)}
    .language=${state.language}
  ></lab-picture>`;

function whoseShopping({ state, messages, on }: LabPage): TemplateResult {
  return html`<div class="circumstances">
    <details class="card">
      <summary><h2>${messages.shoppers}</h2></summary>
      <lab-shoppers
        .source=${state.source}
        .language=${state.language}
        @source-chosen=${on.onSource}
        @config-dropped=${on.onConfigDropped}
      ></lab-shoppers>
      <p class="small muted">${messages.pages(state.pagesName || messages.everyPage)}</p>
    </details>
    <details class="card">
      <summary>
        <h2>${messages.assumptions}</h2>
        <span class="badge">${messages.assumptionsBadge}</span>
      </summary>
      ${assumptionsPanel({ assumptions: state.assumptions, messages, onChange: on.onAssumptions })}
    </details>
    <details class="card">
      <summary><h2>${messages.live}</h2></summary>
      <lab-live
        .text=${state.draft.text}
        ?valid=${state.draft.fault === undefined}
        .language=${state.language}
      ></lab-live>
    </details>
  </div>`;
}

function personOf({ state, on, words, askTrace }: LabPage): TemplateResult {
  return html`<lab-person
    .walk=${state.walk}
    .count=${shopperCount(state.source)}
    .askTrace=${askTrace}
    .language=${state.language}
    .sentenceOf=${on.sentenceOf(words)}
    @person-chosen=${on.onPerson}
  ></lab-person>`;
}

function advisor({ state, messages, words, on }: LabPage): TemplateResult {
  const { comparison, goal } = state;
  return advisorPanel({
    goal,
    advice: state.advice,
    config: state.draft.config,
    report: comparison && reportOf(comparison.now, goal),
    hasCrowd: state.source.kind !== 'export',
    isSynthetic: state.source.kind === 'synthetic',
    isBroken: state.draft.fault !== undefined,
    words,
    messages: messages.advisor,
    onGoal: on.onGoal,
    onSearch: on.onSearch,
    onCancel: on.onCancel,
    onAccept: on.onAccept,
  });
}
