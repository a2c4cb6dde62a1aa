import { useEffect } from 'react';
import { session } from '../../session/store';
import { goTo, selectWord } from '../../session/word-actions';

/** `?` lists the keys, `/` goes to the words, Esc clears the selection; not while something is being typed. */
export function useKeys(onShowKeys: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
        return;
      if (event.key === '?') onShowKeys();
      else if (event.key === '/' && session.getState().place !== 'words') goTo('words');
      else if (event.key === 'Escape' && !document.querySelector('dialog[open], :popover-open'))
        selectWord(null);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [onShowKeys]);
}

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}
