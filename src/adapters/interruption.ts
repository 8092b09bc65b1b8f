const NAME = 'taktvoll-interruption';
/** A page that is awake answers much sooner. */
const ANSWER_MS = 1000;

/** The right to interrupt, which one page of the shop has at a time. */
export interface Interruption {
  /** Gives it back. Once is enough, twice does no harm. */
  end(): void;
  /** Resolves when another page takes it, or this one goes away or falls asleep. */
  readonly lost: Promise<unknown>;
}

/**
 * Takes the right to interrupt, over all tabs: a Web Lock, which the browser takes back from a page
 * that crashed or was closed. From one that sleeps it is stolen, and that page hears of it when it
 * wakes. Given back when the page goes away.
 * @returns `undefined` where another page interrupts, or the browser has no locks.
 */
export async function beginInterruption(): Promise<Interruption | undefined> {
  if (!navigator.locks) return undefined;
  return (
    (await hold({ ifAvailable: true })) ??
    ((await isHolderAwake())
      ? undefined
      : // It may have ended meanwhile, and another page begun.
        ((await hold({ ifAvailable: true })) ?? hold({ steal: true })))
  );
}

function hold(options: LockOptions): Promise<Interruption | undefined> {
  return new Promise((resolve) => {
    const work = async (lock: Lock | null): Promise<void> => {
      if (!lock) return resolve(undefined);
      const channel = new BroadcastChannel(NAME);
      channel.onmessage = ({ data }) => data && channel.postMessage(false);
      let lose: () => void = () => {};
      const lost = new Promise<void>((done) => {
        lose = done;
      });
      addEventListener('pagehide', lose);
      document.addEventListener('freeze', lose);
      stolen.catch(lose);
      await new Promise<void>((end) => {
        void lost.then(end);
        resolve({ end, lost });
      });
      channel.close();
      removeEventListener('pagehide', lose);
      document.removeEventListener('freeze', lose);
    };
    // Rejects where it is stolen later, or where the browser refuses locks to this page.
    const stolen = navigator.locks.request(NAME, options, work);
    stolen.catch(() => resolve(undefined));
  });
}

/** Asks the page that interrupts: one that sleeps cannot answer. */
async function isHolderAwake(): Promise<boolean> {
  const channel = new BroadcastChannel(NAME);
  const answer = new Promise<boolean>((resolve) => {
    channel.onmessage = ({ data }) => data || resolve(true);
    setTimeout(resolve, ANSWER_MS, false);
  });
  channel.postMessage(true);
  const isAwake = await answer;
  channel.close();
  return isAwake;
}
