/** The vetoes that a protected topic leads to (specification 6.8). */
export type ProtectedVeto = 'SPECIAL_CATEGORY' | 'LIFE_EVENT' | 'FINANCE';

/** What a text touches that must not make an offer personal. */
export interface ProtectedTopic {
  /** One of `PROTECTED_TOPICS`, or `shop` for a keyword of the config. */
  readonly id: string;
  readonly veto: ProtectedVeto;
  /** The word that gave it away, as it was compared: lower case, without accents. */
  readonly word: string;
}
