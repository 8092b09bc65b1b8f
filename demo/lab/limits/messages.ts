/** Words of the list of limits. */
export interface LimitsMessages {
  readonly heading: string;
  readonly hint: string;
  readonly groups: Readonly<Record<LimitGroup, string>>;
  /** Name of a field for whoever cannot see its sentence. */
  readonly field: (sentence: string) => string;
  readonly slider: (sentence: string) => string;
  readonly presets: Readonly<Record<'none' | 'gentle' | 'balanced' | 'bold', string>>;
  /** Where a value is not the preset's: *Balanced: 4*. */
  readonly mark: (preset: string, value: string) => string;
  readonly useMark: (preset: string, value: string) => string;
  readonly remove: string;
  readonly removeNamed: (sentence: string) => string;
  readonly add: string;
  readonly addChoice: string;
  readonly addNew: Readonly<Record<NewLimit, string>>;
  readonly other: string;
  readonly amount: string;
  readonly unit: string;
  readonly units: Readonly<Record<'s' | 'min' | 'h' | 'd' | 'w', string>>;
  readonly calendar: Readonly<Record<'day' | 'week' | 'month', string>>;
  readonly none: string;
  /** Of 100 shoppers. */
  readonly price: (price: { heldBack: number; more: number }) => string;
  readonly idle: string;
  /** Before a price that is not final. */
  readonly soFar: string;
  readonly counting: string;
  readonly unpriced: string;
  /** @param base for so many shoppers. */
  readonly priceNote: (base: number) => string;
  readonly ofCampaigns: (count: number) => string;
  readonly broken: string;
  readonly invalid: (least: number, most: number) => string;
}

export type LimitGroup = 'often' | 'after' | 'when' | 'personal';

/** Kinds of limit that can be added. */
export type NewLimit =
  | 'everything'
  | 'interrupting'
  | 'placement'
  | 'topic'
  | 'campaign'
  | 'offer'
  | 'fatigue/afterDismissal'
  | 'fatigue/ignored'
  | 'afterConversion'
  | 'quietHours'
  | 'warmUp'
  | 'creepiness/dailyBudget';
