import { axisY, gridY, type Markish } from '@observablehq/plot';
import { LINE, MUTED } from './drawing.js';

/** Counts at the left, and faint lines at their heights. */
export const countAxis = (tickFormat: (count: number) => string): Markish[] => [
  gridY({ stroke: LINE, strokeOpacity: 1, ticks: 4 }),
  axisY({ color: MUTED, ticks: 4, tickSize: 0, tickFormat, label: null }),
];
