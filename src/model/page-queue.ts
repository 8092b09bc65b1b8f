import type { SlotHost } from './client.js';

/** What a page pushes. */
export type Work = (client: SlotHost) => void;

/** Before the client is there a plain list; afterwards the client, which runs what is pushed at once. */
export type PageQueue = Work[] & {
  /** A script tag is at work; by this name in every version. */
  isTaken?: boolean;
};

declare global {
  interface Window {
    taktvoll?: PageQueue | (SlotHost & { push: (work: Work) => void; isTaken: boolean });
  }
}
