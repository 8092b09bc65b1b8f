/** Where a command writes: lines, without the line break. */
export interface Terminal {
  print(text: string): void;
  printError(text: string): void;
}

/** One command: its name is that of its key in `COMMANDS`. */
export interface Command {
  /** One line for the overview. */
  readonly summary: string;
  readonly help: string;
  /** @returns the exit code. */
  run(args: readonly string[], terminal: Terminal): Promise<number>;
}
