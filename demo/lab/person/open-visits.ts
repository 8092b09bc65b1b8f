/** Which visits of the list are open: only those cost anything. */
export interface OpenVisits {
  readonly open: ReadonlySet<number>;
  /** The one that was opened to show what was chosen. */
  readonly shown?: number | undefined;
}

export const NO_VISITS: OpenVisits = { open: new Set() };

/** One at a time is opened by choosing; what was opened by hand stays open. */
export function showVisit({ open, shown }: OpenVisits, visit: number): OpenVisits {
  if (open.has(visit)) return { open, shown };
  const next = new Set(open);
  if (shown !== undefined) next.delete(shown);
  return { open: next.add(visit), shown: visit };
}

/** By hand. What is so already stays the same object. */
export function toggleVisit(visits: OpenVisits, visit: number, isOpen: boolean): OpenVisits {
  const { open, shown } = visits;
  if (open.has(visit) === isOpen) return visits;
  const next = new Set(open);
  if (isOpen) next.add(visit);
  else next.delete(visit);
  return { open: next, shown: shown === visit ? undefined : shown };
}
