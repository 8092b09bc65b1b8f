/** One signal may not push all else out of the log: past this its oldest event goes. */
export const MAX_OF_SIGNAL = 100;

/** No shop of this kind knows anything from before; a clock that was never set does. */
export const EARLIEST = Date.UTC(2000);
