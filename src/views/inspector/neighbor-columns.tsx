import type { ClassName } from '../../data/corpus';
import type { Measure } from '../../data/keyed-vectors';
import type { ScoredNeighbor } from '../../engine/protocol';
import type { Column } from '../../widgets/column';
import { ClassMix } from './ClassMix';
import { classText } from './class-share';
import { MEASURE_HEADERS } from './measure-text';
import type { NeighborExtra } from './use-neighbor-extras';
import { WordButton } from './WordButton';
import { sixDecimals } from '../../widgets/number-text';

export interface NeighborRow extends ScoredNeighbor, NeighborExtra {
  readonly rank: number;
  /** Also among the neighbours of the word compared with. */
  readonly shared: boolean;
}

interface Options {
  readonly classes: readonly ClassName[];
  readonly measure: Measure;
  /** Runs of a seed check; 0 without one. */
  readonly runs: number;
  /** Greatest absolute score on show: the length of a whole bar. */
  readonly greatest: number;
  readonly onAsk: (word: string, button: HTMLElement) => void;
}

/** Not known yet. */
const COMING = '…';

/** Rank, Word, the measure, Count and Class; then what is marked later. */
export function neighborColumns(options: Options): readonly Column<NeighborRow>[] {
  return [...firstColumns(options), ...marks(options.runs)];
}

function firstColumns({ classes, measure, greatest, onAsk }: Options): Column<NeighborRow>[] {
  return [
    { name: 'Rank', value: ({ rank }) => rank },
    {
      name: 'Word',
      value: ({ word }) => word,
      cell: ({ word, shared }) => (
        <span data-shared={shared || undefined}>
          <WordButton word={word} />
        </span>
      ),
      align: 'start',
      cut: '7rem',
    },
    {
      name: MEASURE_HEADERS[measure],
      value: ({ score }) => Number(score.toFixed(6)),
      cell: ({ word, score }) => (
        <button
          type="button"
          className="score"
          title="How is this computed?"
          aria-haspopup="dialog"
          data-negative={score < 0 || undefined}
          onClick={({ currentTarget }) => onAsk(word, currentTarget)}
        >
          {sixDecimals(score)}
          <i style={{ inlineSize: `${greatest > 0 ? (100 * Math.abs(score)) / greatest : 0}%` }} />
        </button>
      ),
      align: 'end',
    },
    { name: 'Count', value: ({ count }) => count },
    {
      name: 'Class',
      value: ({ classCounts }) => classText(classCounts, classes),
      cell: ({ classCounts }) => <ClassMix counts={classCounts} classes={classes} />,
      align: 'start',
    },
  ];
}

function marks(runs: number): Column<NeighborRow>[] {
  const seenIn: Column<NeighborRow> = {
    name: 'Seen in',
    value: ({ seenIn: seen }) => (seen === null ? COMING : `${seen} of ${runs}`),
    align: 'start',
  };
  return [
    ...(runs > 0 ? [seenIn] : []),
    {
      name: 'Mutual',
      value: ({ mark }) => (mark === null ? COMING : mark.mutual ? 'yes' : 'no'),
      cell: ({ mark }) => (mark === null ? COMING : <MutualMark mutual={mark.mutual} />),
      align: 'start',
    },
    {
      name: 'Texts together',
      value: ({ mark }) => (mark === null ? COMING : (mark.together ?? '–')),
      align: 'end',
    },
  ];
}

function MutualMark({ mutual }: { readonly mutual: boolean }) {
  return (
    <span role="img" aria-label={mutual ? 'yes' : 'no'} title={mutual ? 'Each is near the other' : 'One way'}>
      {mutual ? '✓' : '–'}
    </span>
  );
}
