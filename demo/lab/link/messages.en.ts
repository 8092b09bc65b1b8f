import type { LinkMessages } from './messages.js';

const sizeOf = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.ceil(bytes / 1024).toLocaleString('en')} KB`
    : `${Math.round(bytes / 1024 / 1024).toLocaleString('en')} MB`;

export const linkEn: LinkMessages = {
  link: {
    'too-long': ({ length }) =>
      `The link is ${length.toLocaleString('en')} characters long, and no config is that long. Nothing was opened. Ask for the config as a file.`,
    'unknown-version': ({ version }) =>
      `The link was made by another version of this page (${version}). Nothing was opened. Open it in that version, or ask for the config as a file.`,
    damaged: () =>
      'The link is damaged: a part is missing or was changed. Nothing was opened. Copy the whole link again.',
    'too-large': () =>
      'The config in the link is larger than 512 KB. Nothing was opened. Ask for the config as a file.',
    'too-deep': () =>
      'What the link holds nests deeper than any config. Nothing was opened. Ask whoever sent it.',
    'not-json': () =>
      'What the link holds is not JSON. Nothing was opened. Ask whoever sent it for the config as a file.',
    'not-an-object': () =>
      'What the link holds is JSON, but no config. Nothing was opened. Ask whoever sent it.',
    'bad-shoppers': () =>
      'The link names shoppers that the lab does not have. Nothing was opened. Ask for a new link.',
    'bad-assumptions': ({ problem }) =>
      `The assumptions in the link do not fit together (${problem}). Nothing was opened. Ask for a new link.`,
  },
  sharing: ({ code }) =>
    code === 'not-json' || code === 'not-an-object'
      ? 'The config has a mistake and cannot be shared as a link. Correct it first, or download it as a file.'
      : 'The config is too large for a link. Download it and send the file.',
  file: {
    empty: () => 'The file is empty. Open another one.',
    binary: () => 'The file is not text: a config is a JSON file. Open another one.',
    'not-unicode': () =>
      'The file is written in an old encoding. Save it as UTF-8 in your editor, then open it again.',
    'too-large': ({ bytes }) =>
      `The file has ${sizeOf(bytes)}; a config has at most 512 KB. Open another one.`,
    'too-deep': () => 'The file nests deeper than any config. Open another one.',
    'not-json': ({ line, column, detail }) =>
      `The file has a mistake in line ${line}, column ${column}: ${detail}`,
    'not-an-object': () =>
      'The file is JSON, but no config: a config begins with { and has keys such as "shop". Open another one.',
    unreadable: () =>
      'The file cannot be read: it was moved or changed, or reading it is not allowed. Choose it again.',
  },
  copied:
    'Link copied. It holds the whole config, the number and seed of the shoppers, and the assumptions.',
  longLink: (length) =>
    `The link has ${length.toLocaleString('en')} characters, and some mail programs cut it. Safer: download the config and send the file.`,
  copyYourself:
    'The browser does not let this page copy. Copy the address of the page: it is the link now.',
  opened: (file) => `${file} is open. Undo brings back what was here before.`,
  openedLink: 'The config of the link is open. Undo brings back what was here before.',
  invalid:
    'But no shop could use it: its mistakes are marked in the tab JSON. Until they are corrected, the pictures show what was valid last.',
  downloaded: (file) => `${file} is downloaded. Further changes are compared with this file.`,
  downloadedBroken: (file) =>
    `${file} is downloaded, but no shop can use it: its JSON has a mistake. Mend it in the JSON tab. "Before" stays what it was.`,
};
