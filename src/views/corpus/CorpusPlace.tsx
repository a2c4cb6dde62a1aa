import { useSession } from '../../session/store';
import { ClassEditor } from './ClassEditor';
import { ColumnChoice } from './ColumnChoice';
import { CorpusSummaryPanel } from './CorpusSummaryPanel';
import { LengthPanel } from './LengthPanel';
import { OpenPanel } from './OpenPanel';
import { PreviewTable } from './PreviewTable';
import { ReadingPanel } from './ReadingPanel';
import { TracePanel } from './TracePanel';
import { VocabularyPanel } from './VocabularyPanel';
import './corpus.css';

/** Open a file, see what it holds, choose columns, and see what the text settings do to it. */
export function CorpusPlace() {
  const table = useSession((state) => state.table);
  // By table, not by corpus: the panels stay while the same table is counted anew.
  const inUse = useSession((state) => state.corpus !== null && state.corpus.table.id === state.table?.ref.id);
  return (
    <div className="place corpus-place">
      <h1 className="visually-hidden">Corpus</h1>
      <OpenPanel />
      {table ? (
        <>
          <div className="corpus-columns">
            <div>
              <ColumnChoice table={table} />
              <ReadingPanel table={table} />
              <ClassEditor />
            </div>
            <div>
              <PreviewTable table={table} />
              <CorpusSummaryPanel />
              <LengthPanel />
            </div>
          </div>
          {inUse ? (
            <div className="corpus-columns even">
              <VocabularyPanel />
              <TracePanel />
            </div>
          ) : null}
        </>
      ) : null}
    </div>
  );
}
