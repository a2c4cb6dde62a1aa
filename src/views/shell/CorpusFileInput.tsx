import { useRef } from 'react';
import { fileSource, openSource } from '../../session/corpus-actions';
import { goTo } from '../../session/word-actions';

const INPUT_ID = 'corpus-file';

/** The one file input of the page; `openFileDialog` opens it from any place. */
export function CorpusFileInput() {
  const input = useRef<HTMLInputElement>(null);
  return (
    <input
      ref={input}
      id={INPUT_ID}
      type="file"
      className="visually-hidden"
      aria-label="Corpus file"
      tabIndex={-1}
      accept=".csv,.tsv,.tab,.txt,.psv,.gz,text/csv,text/plain,text/tab-separated-values,application/gzip"
      onChange={() => {
        const file = input.current?.files?.[0];
        if (file) openFile(file);
        if (input.current) input.current.value = '';
      }}
    />
  );
}

export function openFileDialog(): void {
  document.getElementById(INPUT_ID)?.click();
}

/** Reads a file and shows it in Corpus. */
export function openFile(file: File): void {
  goTo('corpus');
  void openSource(fileSource(file));
}
