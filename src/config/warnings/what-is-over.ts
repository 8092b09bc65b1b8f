import type { Lint } from './lint.js';

/** Days that have passed. */
export const whatIsOver: Lint = ({ config: { validUntil }, offers, now }, warn) => {
  if (isOver(validUntil, now)) {
    warn(
      {
        message: `the config was valid until ${validUntil}: nothing is shown any more`,
        remedy: 'Move "validUntil", or remove it.',
      },
      'validUntil',
    );
  }
  for (const { offer, at, campaign } of offers) {
    if (isOver(campaign?.to, now)) {
      warn(
        {
          message: `it can never appear: its campaign "${offer.campaign}" ended on ${campaign?.to}`,
          remedy: 'Move the end of the campaign, or remove the offer.',
        },
        ...at,
        'campaign',
      );
    } else if (isOver(offer.endsAt, now)) {
      warn(
        {
          message: `the end that it names has passed: ${offer.endsAt}`,
          remedy: 'Remove the offer; an end that moves is none.',
        },
        ...at,
        'endsAt',
      );
    }
  }
};

/** True where the day is over in every time zone. */
function isOver(dayOrInstant: string | undefined, now: number | undefined): boolean {
  if (dayOrInstant === undefined || now === undefined) return false;
  const isDay = dayOrInstant.length === 10;
  // A day ends last in the zone twelve hours behind.
  return now >= Date.parse(dayOrInstant) + (isDay ? 36 * 3_600_000 : 0);
}
