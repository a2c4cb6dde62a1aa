import { useCallback, useMemo, useState } from 'react';
import type { WordPair } from '../../engine/protocol';
import type { RunRecord } from '../../session/session';
import { useQuery } from '../../session/use-query';
import type { Column } from '../../widgets/column';
import { DataTable } from '../../widgets/DataTable';
import { FormulaCard, type AskedNumber } from './FormulaCard';
import { pairCosineText } from './pairs';
import { SourceTag } from './SourceTag';
import { WordButton } from './WordButton';
import { useKept } from './use-kept';

interface Props {
  readonly run: RunRecord;
  readonly pinned: readonly string[];
}

interface Row {
  readonly word: string;
  /** With each pinned word, in their order; undefined until they are known. */
  readonly pairs: readonly (WordPair | undefined)[];
}

/** The cosine of each pinned word with each, in the vectors on show. */
export function PairMatrix({ run, pinned }: Props) {
  const [asked, setAsked] = useState<AskedNumber | null>(null);
  const close = useCallback(() => setAsked(null), []);
  const pairs = pinned.flatMap((a) => pinned.map((b) => [a, b] as const));
  const { value, pending, error } = useQuery('comparePairs', { vectors: run.vectors, pairs });
  const numbers = pending ? undefined : value?.pairs;
  const { words, rows } = useKept(
    useMemo(() => ({ words: pinned, rows: rowsOf(pinned, numbers ?? []) }), [pinned, numbers]),
    pending,
  );
  const columns = useMemo(() => columnsOf(words, setAsked), [words]);
  const missing = words.filter((_, i) => rows[i]?.pairs[i]?.found === false);
  return (
    <div className="pair-block">
      <header>
        <h3>Cosines of pinned words</h3>
        <SourceTag run={run} />
      </header>
      <DataTable label="Pairs" rows={rows} rowKey={({ word }) => word} columns={columns} busy={pending} />
      {missing.length > 0 ? (
        <p className="hint">
          Not in the vocabulary of run {run.number}: {missing.join(', ')}.
        </p>
      ) : null}
      {error === null ? null : <p className="hint">{error}</p>}
      {asked ? <FormulaCard vectors={run.vectors} asked={asked} onClose={close} /> : null}
    </div>
  );
}

function rowsOf(words: readonly string[], numbers: readonly WordPair[]): readonly Row[] {
  return words.map((word, i) => ({ word, pairs: words.map((_, j) => numbers[i * words.length + j]) }));
}

/** No token holds a space, so the first header cannot be a word. */
function columnsOf(pinned: readonly string[], onAsk: (asked: AskedNumber) => void): readonly Column<Row>[] {
  return [
    {
      name: 'Pinned word',
      value: ({ word }) => word,
      cell: ({ word }) => <WordButton word={word} />,
      align: 'start',
      cut: '7rem',
    },
    ...pinned.map((other, j): Column<Row> => ({
      name: other,
      value: ({ pairs }) => (pairs[j] ? pairCosineText(pairs[j]) : '…'),
      cell: ({ word, pairs }) => <Cosine a={word} b={other} pair={pairs[j]} onAsk={onAsk} />,
      align: 'end',
    })),
  ];
}

interface CosineProps {
  readonly a: string;
  readonly b: string;
  readonly pair: WordPair | undefined;
  readonly onAsk: (asked: AskedNumber) => void;
}

/** The strongest tint, in percent: numbers stay readable on it. */
const TINT = 40;

function Cosine({ a, b, pair, onAsk }: CosineProps) {
  if (!pair) return '…';
  if (!pair.found || pair.cosine === null) return pairCosineText(pair);
  const color = pair.cosine < 0 ? 'var(--class-0)' : 'var(--class-1)';
  const share = Math.round(TINT * Math.abs(pair.cosine));
  return (
    <button
      type="button"
      className="heat"
      title="How is this computed?"
      aria-haspopup="dialog"
      style={{ background: `color-mix(in srgb, ${color} ${share}%, transparent)` }}
      onClick={({ currentTarget }) => onAsk({ a, b, measure: 'cosine', button: currentTarget })}
    >
      {pairCosineText(pair)}
    </button>
  );
}
