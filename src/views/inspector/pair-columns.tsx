import type { Measure } from '../../data/keyed-vectors';
import type { PairOfWords } from '../../session/words-state';
import type { Column } from '../../widgets/column';
import type { AskedNumber } from './FormulaCard';
import { bandText, oneHotDistanceText, pairCosineText, pairText, type PairRow } from './pairs';
import { WordButton } from './WordButton';
import { sixDecimals } from '../../widgets/number-text';

interface Options {
  /** Number of the run whose cosines stand beside; null for none. */
  readonly contrastRun: number | null;
  /** Whether the source's bands apply: they are a classifier's. */
  readonly banded: boolean;
  readonly onAsk: (asked: AskedNumber) => void;
  readonly onRemove: (pair: PairOfWords) => void;
}

/** Columns of the list of pairs. */
export function pairColumns({ contrastRun, banded, onAsk, onRemove }: Options): readonly Column<PairRow>[] {
  const contrast: Column<PairRow> = {
    name: `Cosine, run ${contrastRun}`,
    value: (row) => pairCosineText(row.contrast),
    align: 'end',
  };
  return [
    {
      name: 'Pair',
      value: ({ pair }) => pairText(pair),
      cell: (row) => <PairCell row={row} onRemove={onRemove} />,
      align: 'start',
    },
    {
      name: 'Cosine',
      value: ({ found }) => pairCosineText(found),
      cell: (row) => <NumberCell row={row} measure="cosine" onAsk={onAsk} />,
      align: 'end',
    },
    ...(contrastRun === null ? [] : [contrast]),
    {
      name: 'Distance',
      value: distanceText,
      cell: (row) => <NumberCell row={row} measure="euclidean" onAsk={onAsk} />,
      align: 'end',
    },
    { name: 'One-hot distance', value: ({ pair }) => oneHotDistanceText(pair), align: 'end' },
    { name: 'Source', value: ({ source }) => source?.printed ?? '–', align: 'end' },
    { name: 'Band', value: (row) => (banded ? bandText(row) : '–'), align: 'start' },
  ];
}

function distanceText({ found }: PairRow): string {
  return found.found ? sixDecimals(found.euclidean) : '–';
}

interface PairCellProps {
  readonly row: PairRow;
  readonly onRemove: (pair: PairOfWords) => void;
}

function PairCell({ row: { pair, found, removable }, onRemove }: PairCellProps) {
  const [a, b] = pair;
  const text = pairText(pair);
  return (
    <span className="pair-words">
      <span>
        <WordButton word={a} />–<WordButton word={b} />
      </span>
      {removable ? (
        <button
          type="button"
          className="cross"
          aria-label={`Remove ${text}`}
          title={`Remove ${text}`}
          onClick={() => onRemove(pair)}
        />
      ) : null}
      {found.found ? null : <small className="hint">{found.missing} is not in this vocabulary</small>}
    </span>
  );
}

interface NumberCellProps {
  readonly row: PairRow;
  readonly measure: Extract<Measure, 'cosine' | 'euclidean'>;
  readonly onAsk: (asked: AskedNumber) => void;
}

function NumberCell({ row, measure, onAsk }: NumberCellProps) {
  const { pair, found } = row;
  const text = measure === 'cosine' ? pairCosineText(found) : distanceText(row);
  if (!found.found) return text;
  return (
    <button
      type="button"
      className="score"
      title="How is this computed?"
      aria-haspopup="dialog"
      onClick={({ currentTarget }) => onAsk({ a: pair[0], b: pair[1], measure, button: currentTarget })}
    >
      {text}
    </button>
  );
}
