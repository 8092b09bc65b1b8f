import { advisorMessagesEn } from '../advisor/messages.en.js';
import { limitsMessagesEn } from '../limits/messages.en.js';
import type { PageMessages } from './messages.js';

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const seconds = new Intl.NumberFormat('en', { maximumFractionDigits: 1, minimumFractionDigits: 1 });

export const pageMessagesEn: PageMessages = {
  title: 'Dry run · Taktvoll',
  skip: 'To the pictures',
  name: 'Dry run',
  question: 'How often should your shop speak to one person?',
  lead: 'Choose a preset, or move a limit. You see at once what a month of shopping becomes, before any shopper does.',
  toShop: 'Demo shop',
  otherLanguage: 'Deutsch',
  presetsLabel: 'Start from',
  presetFile: 'As in the file',
  presetFileHint: 'the limits that you opened',
  presetHints: {
    gentle: '2 offers a day, long pauses',
    balanced: '4 offers a day, a pause after closing',
    bold: '8 offers a day, short pauses',
  },
  before: 'before',
  now: 'now',
  figures: {
    perDay: 'offers a person and day',
    reach: 'see anything at all',
    closed: (base) => `offers closed${base === 1 ? '' : ` by ${base} people`}`,
    heldBack: (base) => `held back${base === 1 ? '' : ` for ${base} people`}`,
  },
  onePerson: 'One person’s export is open: their weeks, before and now',
  fileLabel: 'Config',
  open: 'Open …',
  download: 'Download',
  share: 'Copy link',
  undo: 'Undo',
  redo: 'Redo',
  panels: { limits: 'Limits', json: 'JSON', changes: 'Changes' },
  panelsLabel: 'Three views of the same config',
  pictures: 'What becomes of it',
  person: 'One person, step by step',
  shoppers: 'Whose shopping',
  assumptions: 'What is assumed of them',
  assumptionsBadge: 'assumed',
  assumptionsHint:
    'Recorded shopping does not tell who agrees, who clicks and who closes. These are judgements: put in your own figures where you know them.',
  assume: {
    consent: 'agree to personal offers (%)',
    click: 'click on an offer (%)',
    close: 'close an offer in the page (%)',
    closeInterrupting: 'close a pop-up (%)',
    ignore: 'see an offer and leave it alone (%)',
    startsAtHome: 'begin a visit on the home page (%)',
    offersPerPage: 'places with offers on a page, at most',
  },
  assumptionProblem:
    'Clicked, closed and left alone are parts of the same 100 %. The last values stay.',
  resetAssumptions: 'Back to the usual ones',
  pages: (name) => `Pages: ${name}`,
  everyPage: 'every place of the config on every page',
  live: 'Try it in the demo shop',
  stop: 'Stop',
  resume: 'Go on',
  replaying: 'Replaying the month',
  pricing: 'Working out what each limit costs',
  stopped: 'Stopped. The pictures show what was replayed so far.',
  tooSlow:
    'With these limits the replay does not come to an end, so it was stopped. Undo the last change, or take limits out in the tab JSON; nothing else is lost.',
  replayed: ({ shoppers, decisions, perSecond, threads, tookMs }) =>
    `${number.format(shoppers)} shoppers, ${number.format(decisions)} decisions in ${seconds.format(tookMs / 1000)} s; ${number.format(perSecond)} decisions a second in each of ${threads} ${threads === 1 ? 'thread' : 'threads'}.`,
  syntheticNote: 'Synthetic shoppers: made up, calibrated to published figures of a real shop.',
  numbers: 'All numbers (JSON)',
  closeNotice: 'Close this message',
  errors: (count) => (count === 1 ? '1 mistake' : `${number.format(count)} mistakes`),
  advisor: advisorMessagesEn,
  limits: limitsMessagesEn,
};
