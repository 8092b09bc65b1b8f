import type { DetailSection, ExplanationDetails, ScoreDetails } from '../../model/explanation.js';
import { createElement } from '../create-element.js';
import { createPart } from './create-part.js';
import { addDetailsStyle } from './details-style.js';

const DOTS = 5;

/** How personal it is, what was not used, who is behind it, its price and its text. */
export function fillDetails(
  content: HTMLElement,
  { score, unused, sender, price, wording }: ExplanationDetails,
  root: ShadowRoot,
): void {
  addDetailsStyle(root);
  const { lang } = content.closest('dialog')!;
  content.replaceChildren(
    createSection(score, ...scoreParts(score, lang)),
    ...[unused, sender, price, wording].map((section) => createSection(section)),
  );
}

const createSection = ({ title, lines }: DetailSection, ...parts: Node[]): HTMLElement =>
  createElement(
    'section',
    {},
    createElement('h3', {}, title),
    ...parts.slice(0, 1),
    ...lines.map((line) => createElement('p', {}, line)),
    ...parts.slice(1),
  );

/** Dots for a glance, in words too; then what adds up to them. */
function scoreParts({ dots, dotsLabel, points, total }: ScoreDetails, language: string): Node[] {
  const glance = createPart('span', 'dots', { ariaHidden: 'true' });
  glance.textContent = '●'.repeat(dots) + '○'.repeat(DOTS - dots);
  const { format } = new Intl.NumberFormat(language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const row = (part: { readonly label: string; readonly points: number }): HTMLElement => {
    const label = createElement('th', { scope: 'row' }, part.label);
    return createElement('tr', {}, label, createElement('td', {}, format(part.points)));
  };
  return [
    createElement('p', {}, glance, ` ${dotsLabel}`),
    createPart(
      'table',
      'points',
      {},
      createElement('tbody', {}, ...points.map(row)),
      createElement('tfoot', {}, row(total)),
    ),
  ];
}
