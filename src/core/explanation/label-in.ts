import type { Labels } from '../../model/decision.js';

/** `de-AT` also reads what is written in `de`. */
export const labelIn = (labels: Labels | undefined, language: string): string | undefined =>
  labels?.[language] ?? labels?.[language.split('-')[0]!];
