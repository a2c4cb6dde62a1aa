import { useEffect } from 'react';
import { openSource, pasteSource } from '../../session/corpus-actions';
import { goTo } from '../../session/word-actions';
import { isTyping } from './use-keys';
import { openFile } from './CorpusFileInput';

/** Shortest text that a paste outside a field is taken for a corpus. */
const SHORTEST_PASTE = 20;

/** A file or a text pasted anywhere on the page is opened as a corpus. */
export function usePasteAnywhere(): void {
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (isTyping(event.target)) return;
      const file = event.clipboardData?.files[0];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (file) openFile(file);
      else if (text.length >= SHORTEST_PASTE) {
        goTo('corpus');
        void openSource(pasteSource(text));
      }
    };
    addEventListener('paste', onPaste);
    return () => removeEventListener('paste', onPaste);
  }, []);
}
