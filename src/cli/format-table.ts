/** Rows as aligned columns: the first to the left, numbers to the right, texts after them. */
export function formatTable(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const texts = [header, ...rows.map((row) => row.map(toText))];
  const widths = header.map((_, column) => Math.max(...texts.map((row) => row[column]!.length)));
  const isNumber = header.map((_, column) => rows.every((row) => typeof row[column] === 'number'));
  return texts
    .map((row) =>
      row
        .map((text, column) =>
          isNumber[column] ? text.padStart(widths[column]!) : text.padEnd(widths[column]!),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

type Cell = string | number;

const toText = (cell: Cell): string =>
  typeof cell === 'number' ? cell.toLocaleString('en') : cell;
