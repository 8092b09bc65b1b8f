import type { LinkObstacle } from './link-obstacle.js';

/** The words around the demo shop in another tab, and around one's own clicks there. */
export interface LiveMessages {
  readonly hint: string;
  readonly open: string;
  readonly tabs: (count: number) => string;
  readonly broken: string;
  readonly noRoom: string;
  readonly obstacles: Readonly<Record<LinkObstacle, string>>;
  readonly record: RecordMessages;
}

export interface RecordMessages {
  readonly title: string;
  readonly hint: string;
  readonly start: string;
  readonly goOn: string;
  readonly stop: string;
  readonly clear: string;
  readonly openShop: string;
  readonly none: string;
  readonly running: (pages: number) => string;
  readonly stopped: (pages: number) => string;
  readonly full: (pages: number) => string;
}
