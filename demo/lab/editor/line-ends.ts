/** An editor counts every end of a line as one character, and files have one or two. */
export type LineEnd = '\n' | '\r\n';

export const lineEndOf = (text: string): LineEnd => (text.includes('\r\n') ? '\r\n' : '\n');

/** The text as an editor has it. */
export const toLines = (text: string): string => text.replaceAll(/\r\n?/g, '\n');

/** And as the file had it. */
export const fromLines = (lines: string, end: LineEnd): string =>
  end === '\n' ? lines : lines.replaceAll('\n', end);

/** Where an offset of the text is in its lines. */
export const offsetInLines = (text: string, offset: number): number =>
  toLines(text.slice(0, offset)).length;
