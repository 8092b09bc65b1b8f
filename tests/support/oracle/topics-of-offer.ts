import type { Config } from '../../../src/model/config.js';

/** The topic of a campaign and all its ancestors. */
export function topicsOfCampaign(config: Config, campaign: string | undefined): string[] {
  const topics: string[] = [];
  let topic = campaign === undefined ? undefined : config.campaigns?.[campaign]?.topic;
  while (topic !== undefined && !topics.includes(topic)) {
    topics.push(topic);
    topic = config.topics?.[topic]?.parent;
  }
  return topics;
}

/** An offer without campaign is a campaign of its own; the mark keeps the two kinds apart. */
export function campaignKey(offer: string, campaign: string | undefined): string {
  return campaign === undefined ? `own:${offer}` : `campaign:${campaign}`;
}
