import { fileSource, openSource } from '../../session/corpus-actions';
import { goTo } from '../../session/word-actions';
import { FileInput } from '../../widgets/FileInput';

const INPUT_ID = 'corpus-file';

/** The one file input of the page; `openFileDialog` opens it from any place. */
export function CorpusFileInput() {
  return (
    <FileInput
      id={INPUT_ID}
      label="Corpus file"
      accept=".csv,.tsv,.tab,.txt,.psv,.gz,text/csv,text/plain,text/tab-separated-values,application/gzip"
      onFile={openFile}
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
