import type { Goal, GoalReport } from '../../../src/simulation/goal.js';
import type { AdvisorMessages } from './messages.js';

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });
const number = new Intl.NumberFormat('en');
const amount = (of: GoalReport, { favour }: Goal): string =>
  favour === 'reach' ? percent.format(of.reach) : number.format(of.shown);
const favoured = (of: GoalReport, goal: Goal): string =>
  `${amount(of, goal)} ${goal.favour === 'reach' ? 'of the shoppers are reached' : 'offers are shown'}`;

export const advisorMessagesEn: AdvisorMessages = {
  heading: 'Let the machine propose limits',
  intro:
    'Say what you want to achieve. The machine tries out limits on the shoppers above and proposes a few. Nothing changes before you accept one.',
  goal: '{shoppers} % of the shoppers see at most {mostADay} offers on any day, {offers} % of the offers stay below {scoreBelow} points, and beyond that {favour}.',
  fields: {
    shoppers: 'Share of the shoppers in percent',
    mostADay: 'Offers on any day, at most',
    offers: 'Share of the offers in percent',
    scoreBelow: 'Points, below',
    favour: 'What counts beyond that',
  },
  favours: { reach: 'as many people reached as possible', shown: 'as many offers as possible' },
  search: 'Search',
  cancel: 'Cancel',
  searching: (share) => `Searching: ${percent.format(share)}`,
  nothingFound:
    'No setting of your limits meets this goal. Ask for less, or remove a limit of a campaign that stands against it.',
  failed: 'The search broke off. Try again; your limits are as they were.',
  noCrowd: 'One person is no measure for everybody: choose shoppers above to search with.',
  virtues: {
    most: 'The most that the goal allows',
    balanced: 'Between the two',
    calmest: 'The calmest',
  },
  justification: (of, before, goal) =>
    `${percent.format(goal.shoppers)} of the shoppers see at most ${of.mostADay} on any day, ${percent.format(goal.offers)} of the offers stay below ${of.score + 1} points, and ${favoured(of, goal)} (now ${amount(before, goal)}).`,
  unseen: (of, goal, isOtherPeople) =>
    `With ${isOtherPeople ? 'shoppers that the search has not met' : 'other luck in who agrees, clicks and closes'}: at most ${of.mostADay} on any day, below ${of.score + 1} points, ${favoured(of, goal)}.`,
  changes: 'What would change',
  noChanges: 'Nothing: your limits are like this already.',
  added: 'new',
  removed: 'no longer',
  accept: 'Accept …',
  acceptHeading: 'You answer for it',
  acceptHint: 'Date, role and reason go into the file with it. You can undo it.',
  role: 'Your role',
  reason: 'Your reason',
  confirm: 'Accept these limits',
  accepted: 'Accepted. The limits are in the file now, with your reason.',
};
