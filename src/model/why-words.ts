/** What *Why this?* says by itself: all but the explanation, in one language. */
export interface WhyWords {
  readonly title: string;
  readonly close: string;
  /** What is folded away, and what is in it. */
  readonly more: string;
  readonly moreAbout: string;
  /** Above what the shopper can change. */
  readonly changes: string;

  readonly stopOffer: string;
  /** @param topic as the shop calls it; absent where it has no name. */
  readonly restTopic: (topic: string | undefined) => string;
  readonly restTopicEffect: string;
  readonly switchOff: string;
  /** What switching off does where the offer is personal, and where it is not. */
  readonly switchOffEffect: string;
  readonly switchOffElsewhere: string;
  readonly isOff: string;
  readonly switchOn: string;
  readonly settings: string;

  /** Said in the place of a lever, once it acted. */
  readonly done: string;
  readonly switchedOff: string;
  readonly switchedOn: string;
  readonly corrected: (value: string) => string;
  readonly undo: string;
  readonly failed: string;

  /** Above the values to choose from, or the field to write one into. */
  readonly correctTo: string;
  readonly save: string;
  readonly cancel: string;
  /** None of the values is right. */
  readonly onlyForget: string;
  /** What was written cannot be noted. */
  readonly refused: string;

  readonly lasts: string;
  /** Of each lever, where nothing outlives the page. */
  readonly untilReload: string;
  /** How it is remembered: where to agree. */
  readonly remember: (shop: string) => string;
  readonly openConsent: string;
  readonly privacy: (shop: string) => string;
}
