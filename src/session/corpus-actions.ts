import type { ClassName } from '../data/corpus';
import type { TokenOptions } from '../data/recipe';
import type { Sample } from '../data/samples';
import type { Delimiter, Encoding, ReadOptions } from '../data/table';
import { run } from './connection';
import { abortJobs, runJob, sentenceOf } from './jobs';
import { runsAfter } from './same-texts';
import { INITIAL, type LoadedCorpus, type OpenedTable, type Source } from './session';
import { session, update } from './store';
import { changeSettings, refreshDataset } from './dataset-actions';

/** Opens a source and shows its table. The corpus in use stays until "Use this corpus". */
export async function openSource(source: Source, reading: ReadOptions = {}): Promise<boolean> {
  try {
    const opened = await runJob(
      { slot: 'read', label: `Reading ${source.label}`, stopLabel: 'Stop reading' },
      async ({ signal, progress }): Promise<OpenedTable> => {
        const onProgress = (value: { bytes: number; totalBytes: number; rows: number }) =>
          progress(value.totalBytes ? value.bytes / value.totalBytes : null, `${count(value.rows)} rows`);
        const result =
          source.kind === 'sample'
            ? await run('readSample', { sample: source.sample }, { signal, onProgress })
            : await run(
                'readTable',
                { file: source.file, name: source.label, options: reading },
                { signal, onProgress },
              );
        return { source, ref: result.table, report: result.report };
      },
    );
    if (!opened) return false;
    const before = session.getState();
    releaseUnlessInUse(before.table, before.draft, before.corpus);
    update({
      table: opened,
      reading,
      columns: { text: opened.report.textColumn, label: opened.report.labelColumn },
      classes: null,
      draft: null,
      draftError: null,
      openError: null,
    });
    return await makeDraft();
  } catch (error) {
    update({ openError: `${source.label}: ${sentenceOf(error)}` });
    return false;
  }
}

/** Reads the file on show again with one option set by hand. */
export async function changeReading(
  change: Partial<{
    delimiter: Delimiter;
    encoding: Encoding;
    header: boolean;
    format: 'delimited' | 'lines';
    quoting: 'rfc4180' | 'none';
  }>,
): Promise<void> {
  const { table, reading } = session.getState();
  if (table) await openSource(table.source, { ...reading, ...change });
}

/** Chooses the columns; classes are found afresh when the label column changes. */
export async function chooseColumns(columns: { text: number; label: number | null }): Promise<void> {
  const before = session.getState();
  const classes = before.columns.label === columns.label ? before.classes : null;
  update({ columns, classes });
  await makeDraft();
}

/** Renames or reorders the classes of the corpus on show; the values of the file stay. */
export async function setClasses(classes: readonly ClassName[]): Promise<void> {
  update({ classes });
  await makeDraft();
}

/** Takes the corpus on show into use. */
export function takeDraft(): void {
  const { draft, corpus, runs } = session.getState();
  if (!draft) return;
  abortJobs('train', 'map', 'dataset');
  if (corpus && corpus.ref.id !== draft.ref.id) {
    const refs = corpus.table.id === draft.table.id ? [corpus.ref] : [corpus.ref, corpus.table];
    void run('release', { refs });
  }
  update({
    corpus: draft,
    runs: runsAfter(runs, corpus, draft),
    dataset: null,
    datasetError: null,
    training: INITIAL.training,
  });
  void refreshDataset();
}

/** Changes how texts become words: the figures of the corpus and its vocabulary are made afresh. */
export async function changeStandardization(text: Partial<TokenOptions>): Promise<void> {
  const { corpus, draft } = session.getState();
  const inUse = corpus !== null && corpus.ref.id === draft?.ref.id;
  changeSettings({ text });
  if ((await makeDraft()) && inUse) takeDraft();
}

/** Opens what was typed or pasted as if it were a file. */
export function pasteSource(text: string): Source {
  const file = new File([text], 'pasted text', { type: 'text/plain' });
  return { kind: 'paste', file, label: 'Pasted text' };
}

/** A built-in sample, by its id. */
export function sampleSource({ id, label }: Sample): Source {
  return { kind: 'sample', sample: id, label: `Sample: ${label}` };
}

export function fileSource(file: File): Source {
  return { kind: 'file', file, label: file.name };
}

async function makeDraft(): Promise<boolean> {
  const { table, columns, classes, settings } = session.getState();
  if (!table) return false;
  try {
    const made = await runJob(
      { slot: 'corpus', label: 'Counting words', stopLabel: 'Stop counting' },
      ({ signal, progress }) =>
        run(
          'makeCorpus',
          {
            table: table.ref,
            textColumn: columns.text,
            labelColumn: columns.label,
            classes,
            text: settings.text,
          },
          {
            signal,
            onProgress: (value) =>
              progress(value.documents / value.totalDocuments, `${count(value.documents)} documents`),
          },
        ),
    );
    if (!made) return false;
    const { draft, corpus } = session.getState();
    if (draft && draft.ref.id !== corpus?.ref.id) void run('release', { refs: [draft.ref] });
    const loaded: LoadedCorpus = {
      ref: made.corpus,
      table: table.ref,
      source: table.source,
      report: table.report,
      columns,
      classes,
      summary: made.summary,
    };
    update({ draft: loaded, draftError: null });
    return true;
  } catch (error) {
    update({ draft: null, draftError: sentenceOf(error) });
    return false;
  }
}

function releaseUnlessInUse(
  table: OpenedTable | null,
  draft: LoadedCorpus | null,
  corpus: LoadedCorpus | null,
) {
  const refs = [];
  if (table && table.ref.id !== corpus?.table.id) refs.push(table.ref);
  if (draft && draft.ref.id !== corpus?.ref.id) refs.push(draft.ref);
  if (refs.length > 0) void run('release', { refs });
}

function count(n: number): string {
  return n.toLocaleString('en');
}
