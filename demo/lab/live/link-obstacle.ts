/** Why the shop's pages cannot hear the lab. */
export type LinkObstacle = 'no-server' | 'no-storage' | 'no-channel';

/** Nothing where they can. */
export function linkObstacle(): LinkObstacle | undefined {
  // Of pages that were opened as files, each is an origin of its own.
  if (!location.protocol.startsWith('http')) return 'no-server';
  if (!('BroadcastChannel' in window)) return 'no-channel';
  try {
    const probe = 'taktvoll-lab-probe';
    localStorage.setItem(probe, '');
    localStorage.removeItem(probe);
    return undefined;
  } catch {
    return 'no-storage';
  }
}
