import { useMemo } from 'react';
import type { ClassName } from '../../../data/corpus';
import type { AxisAnswer, AxisWord } from '../../../engine/protocol';
import { useSession } from '../../../session/store';
import { selectWord } from '../../../session/word-actions';
import type { Column } from '../../../widgets/column';
import { DataTable } from '../../../widgets/DataTable';
import { countText, sixDecimals } from '../../../widgets/number-text';
import { PointMap } from '../../../widgets/plot/PointMap';
import type { Scene } from '../../../widgets/plot/point-scene';
import { classColumn } from './class-column';
import { wordColumn } from '../../inspector/word-column';
import { roundedColumn } from '../../../widgets/number-columns';

export type AxisAnswered = Extract<AxisAnswer, { ok: true }>;

interface Props {
  readonly answer: AxisAnswered;
  readonly axis: string;
  /** Empty for none. */
  readonly second: string;
  readonly classes: readonly ClassName[];
  readonly busy: boolean;
}

/** Words at both ends of an axis and, with a second one, the most frequent words on both. */
export function AxisResult({ answer, axis, second, classes, busy }: Props) {
  const two = answer.angle !== null;
  const columns = useMemo(() => columnsFor(classes, two), [classes, two]);
  return (
    <>
      <p className="hint">
        {endsNote(answer)} Length of the axis before it was divided by it: {answer.norm.toFixed(6)}.
        {answer.angle === null ? '' : ` Cosine of the two axes: ${sixDecimals(answer.angle)}.`}
      </p>
      <DataTable
        label="Axis"
        rows={answer.ends}
        rowKey={({ index }) => index}
        columns={columns}
        busy={busy}
        maxHeight="24rem"
        empty="No word passes the filters."
      />
      {two && answer.frequent.length > 0 ? (
        <AxisScatter words={answer.frequent} axis={axis} second={second} classes={classes} />
      ) : null}
    </>
  );
}

function endsNote({ ends, passed, words }: AxisAnswered): string {
  const filtered = passed < words ? `, ${countText(passed)} of which pass the filters` : '';
  const shown =
    ends.length < passed ? `The ${countText(ends.length)} words nearest to the ends` : 'All words';
  return `${shown}, from the positive end down; the vocabulary has ${countText(words)}${filtered}.`;
}

function columnsFor(classes: readonly ClassName[], two: boolean): readonly Column<AxisWord>[] {
  return [
    wordColumn({ cut: '12rem', sortable: true }),
    roundedColumn('Position', ({ position }) => position, { sortable: true }),
    ...(two
      ? [roundedColumn('Second position', ({ across }: AxisWord) => across ?? 0, { sortable: true })]
      : []),
    { name: 'Count', value: ({ count }) => count, sortable: true },
    ...classColumn<AxisWord>(classes),
  ];
}

interface ScatterProps extends Pick<Props, 'axis' | 'second' | 'classes'> {
  readonly words: readonly AxisWord[];
}

function AxisScatter({ words, axis, second, classes }: ScatterProps) {
  const selected = useSession((state) => state.word);
  const label = 'Words on two axes';
  const scene = useMemo((): Scene => {
    const lit = words.findIndex(({ word }) => word === selected);
    return {
      title: label,
      positions: Float32Array.from(words.flatMap(({ position, across }) => [position, across ?? 0])),
      components: 2,
      forming: false,
      texts: words.map(({ word }) => word),
      names: words.map(({ word }) => word),
      colors: { kind: 'none' },
      axes: [axis, second],
      lit: lit < 0 ? [] : [lit],
      litNames: lit < 0 ? [] : [words[lit]!.word],
    };
  }, [words, axis, second, selected]);
  const columns = useMemo(() => columnsFor(classes, true), [classes]);
  return (
    <>
      <PointMap
        label={label}
        scene={scene}
        focus={null}
        onSelect={(point) => selectWord(words[point]?.word ?? null)}
        table={() => (
          <DataTable
            label={`${label}: table`}
            rows={words}
            rowKey={({ index }) => index}
            columns={columns}
            maxHeight="100%"
          />
        )}
        height="22rem"
      />
      <p className="hint">
        Across: {axis}. Up: {second}. The {countText(words.length)} most frequent words that pass the filters.
      </p>
    </>
  );
}
