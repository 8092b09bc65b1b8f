import type { PictureTable } from './picture.js';

/** As RFC 4180 has it: CRLF, quotes doubled. Numbers have a point, whatever the language is. */
export const csvOfTable = ({ columns, rows }: PictureTable): string =>
  [columns, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');

function cellOf(value: string | number): string {
  if (typeof value === 'number') return `${value}`;
  // A spreadsheet would take it for a formula, and names in it come from files of others.
  const text = /^[=+\-@\t\r]/.test(value) && !isNumber(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const isNumber = (text: string): boolean => /^[+-]?\d+(\.\d+)?$/.test(text);
