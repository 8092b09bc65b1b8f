import type { Comparison } from './comparison.js';
import { drawPrices } from './draw-prices.js';
import type { PictureMessages } from './messages.js';
import type { Picture, PictureView } from './picture.js';
import { type Price, type Prices, pricesOf } from './prices-of.js';

const hasEffect = ({ held, shown, closed, reached }: Price): boolean =>
  [held, shown, closed, reached].some((value) => value !== 0);

export const priceOfLimits: Picture = {
  id: 'limits',
  show(comparison, _context, messages) {
    const { prices: words } = messages;
    const rows = pricesOf(comparison);
    const { base, prices } = rows;
    const effective = prices.filter(hasEffect);
    // Each limit has its turn: what is said of all holds for those that every limit has had.
    const shoppers = comparison.prices.reduce(
      (least, { shoppers: of }) => (of > 0 ? Math.min(least, of) : least),
      comparison.now.shoppers,
    );
    const finding = findingOf(rows, effective, comparison, messages);
    const of = (what: string): string => `${what}, ${words.base(base)}`;
    const without = (what: string): string => `${words.without}: ${of(what)}`;
    const table: PictureView['table'] = {
      columns: [
        words.limit,
        of(words.held),
        without(words.shown),
        without(words.closed),
        without(words.reached),
      ],
      rows: prices.map(({ sentence, held, shown, closed, reached }) => [
        sentence,
        held,
        shown,
        closed,
        reached,
      ]),
    };
    return {
      title: words.title,
      finding,
      rows,
      table,
      shoppers,
      draw:
        effective.length === 0
          ? undefined
          : (width) => drawPrices(effective, width, `${words.title} ${finding}`, messages),
    };
  },
};

function findingOf(
  { base, prices }: Prices,
  effective: readonly Price[],
  { prices: all }: Comparison,
  { prices: words }: PictureMessages,
): string {
  if (all.length === 0) return words.none;
  const [first] = prices;
  if (!first) return words.working;
  const idle = words.idle(prices.length - effective.length, prices.length);
  if (effective.length === 0 || first.held === 0) return idle;
  const { sentence, held, shown, closed } = first;
  const sentences = [words.finding(sentence, base, held, shown, closed)];
  if (effective.length < prices.length) sentences.push(idle);
  return sentences.join(' ');
}
