/** A whole number from 0 on that JavaScript holds exactly. */
export const isNatural = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;
