export interface ConsoleMessage {
  /** `error`, `warning`, `info`, `log` or `debug`. */
  readonly type: string;
  readonly text: string;
}

/** One tab of a real browser, driven alike in all three. */
export interface Tab {
  /** Opens an address; a path is one of the test's own server. */
  goto(path: string): Promise<void>;
  reload(): Promise<void>;
  /**
   * Runs a function in the page and waits for what it returns, promises included. Function and
   * argument are sent as text: it sees nothing of the test around it, and values must be JSON.
   */
  evaluate<Result>(fn: () => Result | Promise<Result>): Promise<Result>;
  evaluate<Argument, Result>(
    fn: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  /** A trusted click in the middle of the first element that matches, in open shadow roots too. */
  click(selector: string): Promise<void>;
  /** A trusted key: a character or `Enter`, `Escape`, `Tab`, `Space`, `ArrowDown` …, `Shift+Tab`. */
  press(key: string): Promise<void>;
  /** Moves the trusted mouse to a point of the viewport, in CSS pixels. */
  movePointer(x: number, y: number): Promise<void>;
  /**
   * Moves the mouse out of the page at its top. Only Chromium's protocol can; elsewhere the page is
   * told what the browser would tell it.
   */
  leaveAtTop(): Promise<void>;
  /** As the browser's own button does. */
  goBack(): Promise<void>;
  /** Everything the page wrote to the console since the tab was opened. */
  consoleMessages(): Promise<readonly ConsoleMessage[]>;
  /** A picture of what is visible, as PNG. */
  screenshot(): Promise<Buffer>;
  /** Closes the tab as a person does: the page hears that it goes away. */
  close(): Promise<void>;
  /** Ends the tab as a crash does: the page does not hear of it. */
  kill(): Promise<void>;
}

/** A fresh browser profile; its tabs share storage. */
export interface Session {
  openTab(): Promise<Tab>;
  close(): Promise<void>;
}

/** A browser that runs for as long as a worker does. */
export interface Engine {
  openSession(baseUrl: string): Promise<Session>;
  close(): Promise<void>;
}

/** What `early.js` puts into every test page. */
interface PageHarness {
  readonly uncaught: readonly string[];
  readonly violations: readonly string[];
  readonly consoleMessages: ConsoleMessage[];
  readonly clock: { stopAt(at: number): void; runAhead(byMs: number): void };
  kill(): void;
  /** From now on it hears no other tab, as one that the system suspended. */
  sleep(): void;
}

declare global {
  interface Window {
    readonly testHarness: PageHarness;
  }
}
