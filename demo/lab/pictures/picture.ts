import type { Comparison } from './comparison.js';
import type { PictureMessages } from './messages.js';

/** From where on offers become less personal, and from where on they are never shown. */
export interface Thresholds {
  readonly limit?: number | undefined;
  readonly block?: number | undefined;
}

/** What the figures do not tell about themselves. */
export interface PictureContext {
  readonly isSynthetic: boolean;
  /** What is assumed, in one line; it stands below each exported picture. */
  readonly assumptions: string;
  /** `creepiness` of the two configs. */
  readonly thresholds?: { readonly before: Thresholds; readonly now: Thresholds } | undefined;
}

/** One picture: to be rid of it, take it out of the list. */
export interface Picture {
  /** Part of file names. */
  readonly id: string;
  readonly show: (
    comparison: Comparison,
    context: PictureContext,
    messages: PictureMessages,
  ) => PictureView;
}

/** A picture of figures, in one language. */
export interface PictureView {
  readonly title: string;
  /** What is to be seen, in words and numbers. */
  readonly finding: string;
  /** What surprises those who read it closely. */
  readonly note?: string | undefined;
  /** All that is drawn, as plain data: what has not changed is not drawn again. */
  readonly rows: unknown;
  readonly table: PictureTable;
  /** Of how many shoppers there are results, where it is not all that were replayed. */
  readonly shoppers?: number | undefined;
  /** Absent where there is nothing to draw. */
  readonly draw?: ((width: number) => SVGSVGElement) | undefined;
}

/** The numbers of a picture. */
export interface PictureTable {
  readonly columns: readonly string[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly (string | number)[])[];
}
