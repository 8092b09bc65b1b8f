import { MINUTE_MS } from './duration.js';

/** `04:30` → ms after midnight. */
export function timeOfDay(text: string): number {
  const [hours, minutes] = text.split(':').map(Number) as [number, number];
  return (hours * 60 + minutes) * MINUTE_MS;
}
