import { expect, test } from 'vitest';
import { csvOfTable } from '../../demo/lab/pictures/csv-of-table.js';
import { wrapText } from '../../demo/lab/pictures/drawing.js';

const cells = (...row: (string | number)[]): string =>
  csvOfTable({ columns: [], rows: [row] }).slice(2);

test('each row ends with CRLF, the head first', () => {
  expect(csvOfTable({ columns: ['Day', 'Shown'], rows: [['1 Aug', 12.5]] })).toBe(
    'Day,Shown\r\n1 Aug,12.5\r\n',
  );
});

test('commas, quotes and line ends stand in quotes; quotes are doubled', () => {
  expect(cells('a, b', 'say "4"', 'two\nlines', 'plain')).toBe(
    '"a, b","say ""4""","two\nlines",plain\r\n',
  );
});

test('what a spreadsheet would take for a formula becomes text', () => {
  expect(cells('=1+1', '+tel', '-cmd', '@sum', '\tx', '=A1,"b"')).toBe(
    '\'=1+1,\'+tel,\'-cmd,\'@sum,\'\tx,"\'=A1,""b"""\r\n',
  );
});

test('numbers stay numbers, negative ones and those that came as text too', () => {
  expect(cells(-2.5, '-2.5', '+3', 0)).toBe('-2.5,-2.5,+3,0\r\n');
});

test('text is broken where a line would be too wide, and a long word stands alone', () => {
  const measure = (line: string): number => line.length;
  expect(wrapText('at most four offers', 11, measure)).toEqual(['at most', 'four offers']);
  expect(wrapText('a Donaudampfschiff b', 5, measure)).toEqual(['a', 'Donaudampfschiff', 'b']);
  expect(wrapText('', 5, measure)).toEqual([]);
});
