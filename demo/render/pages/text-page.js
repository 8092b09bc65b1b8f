import { html, raw } from '../html.js';

const block = (entry) => {
  if (entry.list) {
    return html`
      <ul>
        ${entry.list.map((item) => html`<li>${item}</li>`)}
      </ul>`;
  }
  if (entry.table) {
    const [header, ...rows] = entry.table;
    return html`
      <div class="table" tabindex="0" role="region" aria-label="${entry.caption}">
        <table>
          <thead>
            <tr>${header.map((cell) => raw(`<th scope="col">${cell}</th>`))}</tr>
          </thead>
          <tbody>
            ${rows.map(([first, ...cells]) => raw(`<tr><th scope="row">${first}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`))}
          </tbody>
        </table>
      </div>`;
  }
  if (entry.panel) return html`<taktvoll-panel></taktvoll-panel>`;
  return html`<p>${entry}</p>`;
};

/** Service, training and privacy: headings with paragraphs, lists and a table. */
export const textPage = ({ page, text, floating, hasChat }) => ({
  page,
  floating,
  hasChat,
  title: `${text.title} | Laufladen`,
  description: text.lead,
  className: 'page-text',
  main: html`
    <div class="page-head">
      <h1>${text.title}</h1>
      <p class="lead">${text.lead}</p>
    </div>
    ${text.sections.map(
      ({ id, title, body }) => html`
        <section class="prose" id="${id}">
          <h2>${title}</h2>
          <div>
            ${body.map(block)}
          </div>
        </section>`,
    )}`,
});
