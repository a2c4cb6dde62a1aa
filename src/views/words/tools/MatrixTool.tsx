import { useMemo, useState } from 'react';
import { run as ask } from '../../../session/connection';
import { sentenceOf } from '../../../session/jobs';
import { shownRun } from '../../../session/recipe';
import type { RunRecord } from '../../../session/session';
import { useSession } from '../../../session/store';
import { selectWord } from '../../../session/word-actions';
import { CheckboxField } from '../../../widgets/CheckboxField';
import type { Sort } from '../../../widgets/column';
import { CopyAllButtons } from '../../../widgets/CopyAllButtons';
import { NumberField } from '../../../widgets/NumberField';
import { countText } from '../../../widgets/number-text';
import { Section } from '../../../widgets/Section';
import { VirtualTable } from '../../../widgets/VirtualTable';
import { SourceLine } from '../../inspector/SourceLine';
import { WordBox } from '../../inspector/WordBox';
import { matrixColumns, matrixSort, MOST_COLUMNS } from './matrix-columns';
import { useMatrixRows } from './use-matrix-rows';
import './matrix.css';

/** The embedding matrix: every word vector, number by number. */
export function MatrixTool() {
  const run = useSession(shownRun);
  return run ? <Matrix key={run.number} run={run} /> : null;
}

/** A row to go to: its place in the order shown, and its vocabulary index. */
interface Target {
  readonly row: number;
  readonly index: number;
}

function Matrix({ run }: { readonly run: RunRecord }) {
  const [sort, setSort] = useState<Sort>({ name: 'Index', descending: false });
  const [hot, setHot] = useState(false);
  const [first, setFirst] = useState(0);
  const [target, setTarget] = useState<Target | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const d = run.source.dimension;
  const total = run.vocabularySize - 1;
  const { descending } = sort;
  const key = matrixSort(sort);
  const order = useMemo(
    () => ({ vectors: run.vectors, sort: key, descending }),
    [run.vectors, key, descending],
  );
  const { rowAt, rowsAt, showRange, largest, formulas } = useMatrixRows(order);
  const last = Math.min(d, first + MOST_COLUMNS) - 1;
  const columns = useMemo(
    () => matrixColumns(first, last, hot ? { largest } : null),
    [first, last, hot, largest],
  );
  const all = useMemo(() => matrixColumns(0, d - 1, null), [d]);
  const jump = async (row: number | string) => {
    try {
      const { place, index } = await ask('matrixPlace', { ...order, row });
      setProblem(null);
      setTarget({ row: place, index });
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };
  return (
    <Section title="Embedding matrix">
      <SourceLine run={run} />
      <p className="hint">
        {countText(total)} rows × {countText(d)} columns, without the padding row. One row is one word vector;
        [UNK] stands for every word outside the vocabulary.
      </p>
      <div className="matrix-fields">
        <WordBox label="Jump to word" vectors={run.vectors} onChoose={(word) => void jump(word)} />
        <NumberField
          label="Jump to index"
          value={target?.index ?? 1}
          min={1}
          max={total}
          step={1}
          onChange={(index) => void jump(index)}
        />
        {d > MOST_COLUMNS ? (
          <NumberField
            label="From dimension"
            value={first}
            min={0}
            max={d - MOST_COLUMNS}
            step={1}
            onChange={setFirst}
          />
        ) : null}
        <CheckboxField label="Heat map" checked={hot} onChange={setHot} />
      </div>
      {problem === null ? null : <p className="hint">{problem}</p>}
      <div className="matrix-table">
        <VirtualTable
          label="Embedding matrix"
          columns={columns}
          rowCount={total}
          rowAt={rowAt}
          onRange={showRange}
          sort={sort}
          onSort={(next) => {
            setSort(next);
            setTarget(null);
          }}
          rowKey={({ index }) => index}
          selectedKey={target?.index}
          onActivate={({ word }) => selectWord(word)}
          target={target}
          height="22rem"
        />
      </div>
      <CopyAllButtons
        label="Embedding matrix"
        columns={all}
        rowCount={total}
        rowsAt={rowsAt}
        risky={formulas}
      />
    </Section>
  );
}
