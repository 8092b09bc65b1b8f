import type { ReportCode } from '../model/client.js';

/** Names, once, what is wrong. */
export type Report = (code: ReportCode, detail: string) => void;

/**
 * Names what is wrong, each thing once. The words are loaded only then.
 * @param config for what can only be said with it in hand.
 */
export function createReporter(config: () => unknown): Report {
  const told = new Set<string>();
  return (code, detail) => {
    const key = `${code} ${detail}`;
    if (told.has(key)) return;
    told.add(key);
    import('./report.js').then(
      ({ report }) => report(code, detail, config()),
      () => console.error(`[taktvoll] ${key}`),
    );
  };
}
