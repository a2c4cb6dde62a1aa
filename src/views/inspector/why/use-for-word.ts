import { useCallback, useState } from 'react';

/** A state that belongs to one word: with another word it is what it was at first. */
export function useForWord<T>(word: string, initial: T): readonly [T, (value: T) => void] {
  const [held, setHeld] = useState({ word, value: initial });
  const set = useCallback((value: T) => setHeld({ word, value }), [word]);
  return [held.word === word ? held.value : initial, set];
}
