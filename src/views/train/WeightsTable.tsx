import type { LayerWeights } from '../../engine/protocol';
import { DataTable } from '../../widgets/DataTable';
import { WordButton } from '../inspector/WordButton';
import { weight } from './format';

/** Rows of a weight matrix: index, word (of the embedding) and values. */
export function WeightsTable({
  weights,
  offset,
  busy,
}: {
  readonly weights: LayerWeights | null;
  readonly offset: number;
  readonly busy: boolean;
}) {
  const labels = weights?.labels ?? null;
  const width = weights?.rows[0]?.length ?? 0;
  const rows = (weights?.rows ?? []).map((values, i) => ({
    index: offset + i,
    word: labels?.[i] ?? null,
    values,
  }));
  type Row = (typeof rows)[number];
  return (
    <DataTable
      label="Layer weights"
      busy={busy}
      rows={rows}
      rowKey={({ index }) => index}
      columns={[
        { name: 'Row', value: ({ index }: Row) => index },
        ...(labels
          ? [
              {
                name: 'Word',
                value: ({ index, word }: Row) => wordName(index, word),
                cell: ({ index, word }: Row) =>
                  index > 1 && word !== null ? <WordButton word={word} /> : <em>{wordName(index, word)}</em>,
              },
            ]
          : []),
        ...Array.from({ length: width }, (_, column) => ({
          name: String(column),
          value: ({ values }: Row) => weight(values[column] ?? 0),
        })),
      ]}
    />
  );
}

/** Rows 0 and 1 are special: padding has the empty string for a word. */
function wordName(index: number, word: string | null): string {
  return index === 0 ? 'padding' : (word ?? '');
}
