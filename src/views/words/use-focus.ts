import { useEffect, useRef, useState } from 'react';

/**
 * The point that the view of the map moves to: that of a word chosen elsewhere. A word chosen on the map itself,
 * and the one selected before the map was there, leave the view alone.
 */
export function useFocus(word: string | null, points: ReadonlyMap<string, number>) {
  const [focus, setFocus] = useState<number | null>(null);
  const previous = useRef(word);
  const chosenHere = useRef<string | null>(null);
  useEffect(() => {
    if (previous.current === word) return;
    previous.current = word;
    const here = chosenHere.current === word;
    chosenHere.current = null;
    setFocus(word === null || here ? null : (points.get(word) ?? null));
  }, [word, points]);
  return { focus, markChosen: (chosen: string) => (chosenHere.current = chosen) };
}
