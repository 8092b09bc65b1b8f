import { type CampaignReach, type CampaignRow, campaignsOf } from './campaigns-of.js';
import { drawCampaigns } from './draw-campaigns.js';
import type { Picture } from './picture.js';

export const campaignReach: Picture = {
  id: 'campaigns',
  show(comparison, _context, messages) {
    const { campaigns: words, beforeColumn, nowColumn, empty } = messages;
    const rows = campaignsOf(comparison);
    const { base, campaigns } = rows;
    const [widest] = campaigns;
    const finding =
      comparison.now.shoppers === 0
        ? empty
        : widest
          ? words.finding(
              { name: widest.name, reach: pairOf(widest, 'reach') },
              mostRepeated(campaigns),
              base,
            )
          : words.none;
    const columnsOf = (side: (what: string) => string) =>
      [words.reached(base), words.times, ...words.bands.map(words.shownTimes)].map(side);
    const cellsOf = ({ reach, times, bands }: CampaignReach) => [reach, times, ...bands];
    return {
      title: words.title,
      finding,
      rows,
      table: {
        columns: [words.campaign, ...columnsOf(beforeColumn), ...columnsOf(nowColumn)],
        rows: campaigns.map(({ name, before, now }) => [name, ...cellsOf(before), ...cellsOf(now)]),
      },
      draw:
        widest &&
        ((width) => drawCampaigns(campaigns, base, width, `${words.title} ${finding}`, messages)),
    };
  },
};

const pairOf = ({ before, now }: CampaignRow, key: 'reach' | 'times') => ({
  before: before[key],
  now: now[key],
});

function mostRepeated(campaigns: readonly CampaignRow[]) {
  const most = campaigns.reduce((a, b) => (b.now.times > a.now.times ? b : a));
  return { name: most.name, times: pairOf(most, 'times') };
}
