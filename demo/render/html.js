/**
 * A template tag that keeps the pages readable: what is inserted is escaped, takes over the
 * indentation of its line, and a line that only held an empty value disappears.
 */
class Html {
  constructor(text) {
    this.text = text;
  }
}

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// An amount and its unit stay on one line.
const escapeText = (text) =>
  String(text)
    .replace(/[&<>"]/g, (c) => ENTITIES[c])
    .replace(/(\d)[ \u00a0](?=[€%])/g, '$1&nbsp;');

/** Text that is markup already. */
export const raw = (text) => new Html(text);

const toText = (value) => {
  if (value === undefined || value === null || value === false) return '';
  if (Array.isArray(value)) return value.map(toText).filter(Boolean).join('\n');
  return value instanceof Html ? value.text : escapeText(value);
};

const dedent = (text) => {
  // One line stands as written: a leading space there is meant.
  if (!text.includes('\n')) return [text];
  const lines = text
    .replace(/^\n/, '')
    .replace(/\n\s*$/, '')
    .split('\n');
  const indents = lines.filter((l) => l.trim()).map((l) => l.match(/^ */)[0].length);
  const indent = indents.length ? Math.min(...indents) : 0;
  return lines.map((l) => l.slice(indent));
};

// Private-use characters mark the places of the values while the text is dedented.
const MARK = /\uE000(\d+)\uE001/g;

export const html = (strings, ...values) => {
  const marked = strings.raw.reduce((text, part, i) => `${text}\uE000${i - 1}\uE001${part}`);
  const texts = values.map(toText);
  const lines = [];
  for (const line of dedent(marked)) {
    const alone = line.match(/^ *\uE000(\d+)\uE001$/);
    if (alone && texts[alone[1]] === '') continue;
    const indent = line.match(/^ */)[0];
    lines.push(line.replace(MARK, (_, i) => texts[i].replace(/\n(?!\n)/g, `\n${indent}`)));
  }
  return new Html(lines.join('\n'));
};
