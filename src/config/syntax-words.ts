/** What the JSON parser complains of, by its own name for it, in words. */
export const SYNTAX_WORDS: Readonly<Record<string, readonly [message: string, remedy: string]>> = {
  Empty: ['the file is empty', 'Begin with { "version": 1, "shop": { "name": "…" } }.'],
  InvalidSymbol: ['this is no JSON value', 'Put texts in double quotes.'],
  InvalidNumberFormat: ['this is no number', 'Write it as 1, 0.5 or -1.'],
  PropertyNameExpected: [
    'a key in double quotes is expected here',
    'Remove a comma before }, or put the key in double quotes.',
  ],
  ValueExpected: ['a value is expected here', 'Remove a comma before ], or add the value.'],
  ColonExpected: ['a colon is missing after the key', 'Write "key": value.'],
  CommaExpected: ['a comma is missing', 'Put one after the entry before.'],
  CloseBraceExpected: ['a closing } is missing', 'Add it.'],
  CloseBracketExpected: ['a closing ] is missing', 'Add it.'],
  EndOfFileExpected: ['the file goes on after its end', 'Remove what follows.'],
  InvalidCommentToken: [
    'JSON has no comments',
    'Remove it, or write it as a key that begins with $: "$comment": "…".',
  ],
  UnexpectedEndOfComment: ['JSON has no comments', 'Remove it.'],
  UnexpectedEndOfString: ['the text does not end', 'Add the closing quote.'],
  InvalidUnicode: ['\\u needs four hexadecimal digits', 'Write \\u00e4.'],
  InvalidEscapeCharacter: ['there is no such escape', 'Write \\\\ for a backslash.'],
  InvalidCharacter: [
    'a text holds a line break or a control character',
    'Write \\n or \\t in its place.',
  ],
};
