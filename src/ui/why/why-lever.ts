/** Something the shopper can change, as it stands in the dialog. */
export interface WhyLever {
  readonly label: string;
  /** What it changes, in smaller letters. */
  readonly effect?: string | undefined;
  /** What it does, loaded when it is first used. */
  use(): Promise<LeverUse>;
}

export interface LeverUse {
  /** Said once it is done; of a correction, `to` is what is true instead. */
  readonly done: (to?: string) => string;
  /** Of a correction: what can be true instead. */
  readonly choice?: WhyChoice | undefined;
  /** Resolves when it is committed: the next decision obeys. */
  act(to?: string): Promise<TakeBack>;
}

/** Takes a change back; resolves when that is committed. */
export type TakeBack = () => Promise<void>;

/** What can be true in the place of a value. */
export interface WhyChoice {
  /** As the config declares them, without the wrong one; empty where the shopper writes it. */
  readonly values: readonly { readonly value: string; readonly label: string }[];
  accepts(value: string): boolean;
}

/** What a lever is made of on the page. */
export interface LeverParts {
  readonly box: HTMLElement;
  readonly button: HTMLElement;
  /** There from the start, empty, so that screen readers hear what it says later. */
  readonly status: HTMLElement;
  readonly undo: HTMLElement;
}
