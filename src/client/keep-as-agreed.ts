import { adopt } from '../core/state/adopt.js';
import type { BareClient, CoreClient } from './page-follower.js';

/**
 * Lets a client keep and delete what it remembers as the shopper agreed to. One that keeps nothing,
 * as that of a preview, stays as it is.
 */
export function keepAsAgreed<Of extends BareClient | CoreClient>(client: Of): Of & BareClient {
  const core = client as Of & CoreClient;
  if (!core.keeping) return client as Of & BareClient;
  const { keeper, transact, forget } = core.keeping;
  /** Storage was granted, and not denied since. */
  let mayHold = false;
  const tellChange = (): void => core.emit('change', undefined);
  const isGranted = (): boolean => core.agreed().storage === 'granted';
  /** What is stored is meant, where this tab went on in memory, too. */
  const useStorage = (): void => {
    if (isGranted()) keeper.useStorage(adopt);
  };

  const deleteAll = async (remains?: string): Promise<void> => {
    forget();
    useStorage();
    const erased = keeper.erase(remains);
    tellChange();
    await erased;
  };

  return Object.assign(core, {
    deleteAll,
    useConsent(given: Parameters<BareClient['useConsent']>[0]) {
      const wasGranted = isGranted();
      core.agree(given, () => {
        if (given.storage === 'granted') {
          mayHold = true;
          // Where another tab withdrew it meanwhile, only a new grant begins anew.
          if (!wasGranted) {
            keeper.useStorage(adopt);
            // What happened before is taken over, on pages without a slot too; a request that
            // follows takes it along.
            setTimeout(() => {
              if (!keeper.hasStored()) transact((state) => [state]).catch(() => {});
            });
          }
        } else if (mayHold && given.storage === 'denied') {
          mayHold = false;
          // Also what other tabs keep, where this one has none any more.
          keeper.useStorage(adopt);
          deleteAll().catch(() => {});
        } else if (wasGranted) keeper.leaveStorage();
      });
    },
    async change(work: Parameters<BareClient['change']>[0]) {
      useStorage();
      await transact((state) => [work(state)]);
      keeper.tellTabs();
      tellChange();
    },
  } satisfies Pick<BareClient, 'deleteAll' | 'useConsent' | 'change'>) as unknown as Of &
    BareClient;
}
