import type { SlotHost } from '../model/client.js';
import type { PageFollower } from './page-follower.js';

/** What *Why this?* needs of the client. */
export type WhyHost = SlotHost &
  Pick<PageFollower, 'agreed' | 'choose' | 'emit' | 'hears' | 'read'>;
