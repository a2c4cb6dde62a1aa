import { useEffect, useRef, type RefObject } from 'react';

/** Below this width the panes stand one under the other. */
const STACKED = '(max-width: 62rem)';
/** Milliseconds in which a change of the word counts as the answer to a press. */
const ANSWER = 1000;

/** Where the panes are stacked, brings one into view when the visitor chose a word; a word the page chose moves nothing. */
export function useBringIntoView(word: string | null): RefObject<HTMLElement | null> {
  const pane = useRef<HTMLElement>(null);
  const pressed = useRef(-Infinity);
  useEffect(() => {
    const press = ({ timeStamp }: Event) => (pressed.current = timeStamp);
    addEventListener('pointerdown', press, true);
    addEventListener('keydown', press, true);
    return () => {
      removeEventListener('pointerdown', press, true);
      removeEventListener('keydown', press, true);
    };
  }, []);
  useEffect(() => {
    if (word === null || performance.now() - pressed.current > ANSWER) return;
    if (matchMedia(STACKED).matches) pane.current?.scrollIntoView({ block: 'start' });
  }, [word]);
  return pane;
}
