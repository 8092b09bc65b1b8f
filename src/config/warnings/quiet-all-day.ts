import type { Limits } from '../../model/config.js';
import { formatsOf } from './formats-of.js';
import type { Lint } from './lint.js';

const DAY = 24 * 60;

/** Quiet hours that leave no minute of the day. */
export const quietAllDay: Lint = ({ limits, offers }, warn) => {
  for (const { offer, at, campaign } of offers) {
    const hours = [limits, campaign?.limits, offer.limits].flatMap((of) => of?.quietHours ?? []);
    const formats = formatsOf(offer);
    if (hours.length === 0 || !formats.every((format) => coverDay(hours, format))) continue;
    warn(
      {
        message: `it can never appear: for ${formats.map((format) => `"${format}"`).join(' and ')} quiet hours last all day`,
        remedy: 'Shorten one of the "quietHours", or choose another format.',
      },
      ...at,
    );
  }
};

function coverDay(hours: NonNullable<Limits['quietHours']>, format: string): boolean {
  const binding = hours.filter(({ formats }) => !formats || formats.includes(format as never));
  return Array.from({ length: DAY }, (_, minute) => minute).every((minute) =>
    binding.some(({ from, to }) => {
      const [start, end] = [minuteOf(from), minuteOf(to)];
      return start < end ? minute >= start && minute < end : minute >= start || minute < end;
    }),
  );
}

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
