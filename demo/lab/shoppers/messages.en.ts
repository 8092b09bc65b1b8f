import type { ShoppersMessages } from './messages.js';
import { eventCount } from './packed-sessions.js';
import type { ReadFailure } from './read-failure.js';

const number = new Intl.NumberFormat('en');
const size = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const megabytes = (bytes: number): string => `${size.format(bytes / 1024 / 1024)} MB`;

/** What belongs at a place of a session, by its last key. */
const EXPECTED: ReadonlyMap<string, string> = new Map([
  ['session', 'a number or a text'],
  ['events', 'a list of events'],
  ['aid', 'the number of an article'],
  ['ts', 'the time in milliseconds since 1970'],
  ['type', '“clicks”, “carts” or “orders”'],
  ['user_pseudo_id', 'a text that names the person'],
  ['event_timestamp', 'the time in microseconds since 1970'],
  ['item_id', 'a text or a number'],
]);

function badLine(failure: Extract<ReadFailure, { code: 'BAD_LINE' }>): string {
  const { line, isEntry, fault } = failure;
  const where = `${isEntry ? 'Entry' : 'Line'} ${number.format(line)}`;
  const place = fault.key === undefined ? 'what stands there' : `“${fault.key}”`;
  const expected = EXPECTED.get(fault.key?.split('.').at(-1) ?? '');
  const belongs = expected === undefined ? '' : ` It is ${expected}.`;
  switch (fault.kind) {
    case 'not-json':
      return `${where} is no JSON. Each line holds exactly one JSON object: a session or an event.`;
    case 'not-an-object':
      return `${where}: ${place} is no JSON object. Expected is { "session": …, "events": […] } or a row of a GA4 export.`;
    case 'missing':
      return `${where}: ${place} is missing.${belongs}`;
    case 'unknown':
      return `${where}: ${place} does not belong there. Remove it.`;
    case 'wrong':
      return `${where}: ${place} is wrong.${belongs}`;
  }
}

export const shoppersEn: ShoppersMessages = {
  choose: 'Whose shopping is replayed?',
  synthetic: {
    name: 'Synthetic people',
    badge: 'synthetic',
    hint: 'How long visits are, and how often they become baskets and orders, follows the published figures of a large German shop. The people themselves do not exist.',
    source: 'Where the figures are from: OTTO data set (on Kaggle, new tab)',
    count: 'People',
    seed: 'Seed',
    seedHint: 'The same seed always gives the same people.',
    others: 'Other people',
    range: (least, most) => `From ${number.format(least)} to ${number.format(most)}.`,
  },
  file: {
    name: 'From a file',
    drop: 'Drop a file here',
    choose: 'or choose one',
    kinds: [
      'Sessions in the format of the OTTO data set (.jsonl)',
      'Rows of a GA4 export, from BigQuery for example (.json, .jsonl)',
      'What a person exported under “Offer settings” (.json)',
    ],
    stays: 'The file stays on your device. Nothing is uploaded.',
    isRead: ({ name, sessions }) => {
      const people = sessions.names.length;
      const events = eventCount(sessions);
      return `${name}: ${number.format(people)} ${people === 1 ? 'person' : 'people'}, ${number.format(events)} ${events === 1 ? 'event' : 'events'}.`;
    },
    leftOut: ({ leftOut, isLeast, eventsLeftOut = 0 }) => {
      const people =
        leftOut === 1
          ? 'One more person is'
          : `${isLeast ? 'At least ' : ''}${number.format(leftOut)} more people are`;
      const cut =
        eventsLeftOut === 1 ? 'one event is' : `${number.format(eventsLeftOut)} events are`;
      const sentences = [
        leftOut > 0 ? `${people} left out: this page holds no more.` : '',
        eventsLeftOut > 0 ? `Of the others ${cut} missing at the end.` : '',
      ];
      return sentences.filter(Boolean).join(' ');
    },
    isExport: (name) => `${name}: the export of one person.`,
    exportLimits:
      '“Before” is what was noted. “Now” is what the edited config does at the same moments. Not noted are the addresses of the pages, what else could appear on them, older page views, and values that were deleted since. So quiet pages hold nothing back here, and where an offer was shown, the page is taken to suit it.',
  },
  recording: {
    name: 'Your own clicks',
    isUsed: 'Your clicks are replayed here, and each further page is added.',
  },
  reading: (name) => `Reading ${name}`,
  progress: (bytes, of) => `${megabytes(bytes)} of ${megabytes(of)}`,
  cancel: 'Cancel',
  failure: (name) => `${name} cannot be used.`,
  failures: {
    EMPTY: () => 'The file is empty. Choose one with sessions.',
    COMPRESSED: ({ packer }) =>
      `The file is packed (${packer}). Unpack it, then choose the unpacked file.`,
    UTF16: () => 'The file is written in UTF-16. Save it as UTF-8.',
    NOT_UTF8: () => 'The file has characters that are no UTF-8. Save it as UTF-8.',
    BINARY: () => 'This is no text file. Expected is JSON: a session or an event on each line.',
    CSV: () => 'This looks like a table (CSV). Export the data as JSON, one line for each event.',
    HTML: () =>
      'This is a web page and no file with data. The download gave an error page: download the file again.',
    OTHER_JSON: () =>
      'This is JSON, but neither shopping nor an export nor a config. Expected is { "session": …, "events": […] } or an event of GA4 on each line.',
    NO_SHOPPING: () =>
      'The file holds no shopping. Views, baskets and orders count; in GA4 they are called view_item, add_to_cart and purchase, with “items”.',
    LIST_TOO_LARGE: ({ bytes, most }) =>
      `The file is a single JSON list of ${megabytes(bytes)}; lists are read up to ${megabytes(most)}. Save each entry on a line of its own (JSON Lines), then any size will do.`,
    LINE_TOO_LONG: ({ line, most }) =>
      `Line ${number.format(line)} is longer than ${megabytes(most)}. Each line holds only one session or event.`,
    BAD_LINE: badLine,
    BROKEN_JSON: ({ detail }) =>
      `The JSON is not complete or has a mistake (${detail}). Export the file again.`,
    BROKEN_EXPORT: ({ detail }) =>
      `The export was changed: ${detail} Best take the file as the shop gave it.`,
    UNREADABLE: ({ detail }) =>
      `The browser may no longer read the file (${detail}). Choose it again.`,
    UNEXPECTED: ({ detail }) =>
      `The file holds something that this page cannot read (${detail}). Keep only sessions or events in it, or try a part of it.`,
  },
  brokenPage: 'The part of this page that reads files cannot be started. Load the page again.',
  unchanged: 'Everything else stays as it was.',
};
