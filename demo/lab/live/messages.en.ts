import type { LiveMessages } from './messages.js';

const number = new Intl.NumberFormat('en');
const pagesOf = (count: number): string =>
  count === 1 ? '1 page' : `${number.format(count)} pages`;

export const liveEn: LiveMessages = {
  hint: 'The demo shop runs in another tab with the config that you edit here, and says of each decision why. Every change holds there at once.',
  open: 'Open the demo shop with this config',
  tabs: (count) => {
    if (count === 0) return 'No tab is connected yet.';
    return count === 1
      ? 'Connected: 1 tab shows this config.'
      : `Connected: ${number.format(count)} tabs show this config.`;
  },
  broken:
    'The config has an error. Until you correct it, the demo shop keeps the last one without errors.',
  noRoom:
    'The browser has no room for this config. In its settings, delete what it has stored for this address.',
  obstacles: {
    'no-server':
      'This page was opened as a file. It connects to the demo shop only where a server hands out both, “npm start” for example.',
    'no-storage':
      'The browser stores nothing for this page. Allow it in its settings, and the page connects to the demo shop.',
    'no-channel': 'This browser does not connect tabs. Open the page in a newer one.',
  },
  record: {
    title: 'Record your own clicks',
    hint: 'Shop in the demo shop like somebody who visits it for the first time. Your pages are then replayed here with every config. The recording stays in this browser.',
    start: 'Record',
    goOn: 'Go on recording',
    stop: 'Pause',
    clear: 'Delete',
    openShop: 'Open the demo shop',
    none: 'Nothing is recorded yet.',
    running: (count) =>
      count === 0 ? 'Recording. Now open the demo shop.' : `Recording: ${pagesOf(count)}.`,
    stopped: (count) => `Recorded: ${pagesOf(count)}.`,
    full: (count) => `The recording is full: ${pagesOf(count)}. Delete it to begin anew.`,
  },
};
