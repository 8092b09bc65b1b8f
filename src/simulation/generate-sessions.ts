import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../core/time/duration.js';
import { draw } from './draw.js';
import type { ShoppingEvent, ShoppingSession } from './sessions.js';

interface GenerateOptions {
  readonly seed: number;
  readonly shoppers: number;
}

/** 2022-08-01 00:00 in Germany, as in the data set it is modelled on. */
const FIRST_DAY = 1_659_304_800_000;
const DAYS = 28;
const MEDIAN_EVENTS = 6;
/** With the median of 6 this gives the published mean of 16.8 and the quantiles 15, 39 and 68. */
const LOG_SPREAD = 1.44;
const MOST_EVENTS = 500;
const ITEMS = 1_800_000;

/**
 * Synthetic shopping of four weeks, in the shape and with the published figures of the OTTO data
 * set (doi 10.34740/KAGGLE/DSV/4991874): lengths of sessions, and how many events are clicks,
 * carts and orders. The same seed always gives the same shoppers.
 */
export const generateSessions = ({ seed, shoppers }: GenerateOptions): ShoppingSession[] =>
  Array.from({ length: shoppers }, (_, session) => generateSession(seed, session));

/** One of these shoppers, who are all the same whether the others are made or not. */
export const generateSession = (seed: number, session: number): ShoppingSession => ({
  session,
  events: eventsOfShopper(randomFrom(draw(seed, session, 'shopping') * 2 ** 32)),
});

function eventsOfShopper(random: () => number): ShoppingEvent[] {
  const events: ShoppingEvent[] = [];
  const looked: number[] = [];
  const cart: number[] = [];
  const length = Math.min(
    MOST_EVENTS,
    Math.max(2, Math.round(MEDIAN_EVENTS * Math.exp(LOG_SPREAD * normal(random)))),
  );
  // Shops are visited in the daytime and in the evening, rarely at night.
  let ts = FIRST_DAY + Math.floor(random() * (DAYS - 1)) * DAY_MS + (8 + random() * 14) * HOUR_MS;
  while (events.length < length) {
    ts += pauseBefore(random);
    const next = nextEvent(random, looked, cart);
    events.push({ ...next, ts: Math.round(ts) });
  }
  // A visit that ran past the end of the month keeps its order and is moved into it.
  const overrun = Math.max(0, ts - (FIRST_DAY + DAYS * DAY_MS - 1));
  const span = Math.max(1, ts - FIRST_DAY);
  return events.map((event) => ({
    ...event,
    ts: Math.round(event.ts - (overrun * (event.ts - FIRST_DAY)) / span),
  }));
}

/** Mostly seconds to minutes; now and then the shopper comes back hours or days later. */
function pauseBefore(random: () => number): number {
  const kind = random();
  if (kind < 0.86) return 3 * SECOND_MS + 60 * SECOND_MS * -Math.log(1 - random());
  if (kind < 0.94) return 5 * MINUTE_MS + random() * 55 * MINUTE_MS;
  return 6 * HOUR_MS + random() * 2.5 * DAY_MS;
}

function nextEvent(
  random: () => number,
  looked: number[],
  cart: number[],
): Omit<ShoppingEvent, 'ts'> {
  const kind = random();
  const latest = looked.at(-1);
  if (kind < 0.086 && latest !== undefined) {
    cart.push(latest);
    return { aid: latest, type: 'carts' };
  }
  if (kind > 0.957) {
    const bought = cart.shift();
    if (bought !== undefined) return { aid: bought, type: 'orders' };
  }
  const isSecondLook = latest !== undefined && random() < 0.3;
  const seen = looked[Math.floor(random() * looked.length)];
  // The square makes low numbers popular: few items get most of the looks.
  const aid = isSecondLook && seen !== undefined ? seen : Math.floor(ITEMS * random() ** 2);
  looked.push(aid);
  return { aid, type: 'clicks' };
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** mulberry32: 32 bits of state are enough for made-up shoppers. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
