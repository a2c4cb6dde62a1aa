import { useState } from 'react';

/** An answer with what was asked. */
export interface Settled<Value, Question> {
  readonly value: Value;
  readonly question: Question;
}

/** The last answer that came, with its own question: while a newer question is under way both stay together. */
export function useSettled<Value, Question>(
  value: Value | undefined,
  pending: boolean,
  question: Question,
): Settled<Value, Question> | null {
  const [settled, setSettled] = useState<Settled<Value, Question> | null>(null);
  if (value !== undefined && !pending && value !== settled?.value) {
    const next = { value, question };
    setSettled(next);
    return next;
  }
  return settled;
}
