import { createContext, useCallback, useContext, useEffect, useState } from 'react';

type Report = (id: string, problem: string | null) => void;

/** Where the fields of a form tell what is wrong with the text typed; null: nobody asks. */
export const FieldProblems = createContext<Report | null>(null);

/** Tells the form around a field its problem, and takes it back once the field is right or gone. */
export function useReportProblem(id: string, problem: string | null): void {
  const report = useContext(FieldProblems);
  useEffect(() => {
    if (problem === null) return;
    report?.(id, problem);
    return () => report?.(id, null);
  }, [report, id, problem]);
}

/**
 * The first problem noted among the fields below `FieldProblems`, null when every field is right; and the value
 * for that provider.
 */
export function useFieldProblems(): readonly [problem: string | null, report: Report] {
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map());
  const report = useCallback<Report>((id, problem) => setProblems((known) => noted(known, id, problem)), []);
  return [problems.values().next().value ?? null, report];
}

/** The problems with that of one field set, or taken out when it is null. */
export function noted(
  known: ReadonlyMap<string, string>,
  id: string,
  problem: string | null,
): ReadonlyMap<string, string> {
  const next = new Map(known);
  if (problem === null) next.delete(id);
  else next.set(id, problem);
  return next;
}
