import type { ReportCode } from '../model/client.js';

/**
 * Names what is wrong, each thing once.
 * @param config for what can only be said with it in hand.
 */
export type Report = (code: ReportCode, detail?: string, config?: unknown) => void;

/** The words are loaded only when something is wrong. */
export function createReporter(): Report {
  const told = new Set<string>();
  return (code, detail, config) => {
    const key = `${code} ${detail}`;
    if (told.has(key)) return;
    told.add(key);
    import('./report.js').then(
      ({ report }) => report(code, detail, config),
      () => console.error(`[taktvoll] ${key}`),
    );
  };
}
