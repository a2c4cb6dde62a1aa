import { OOV_INDEX } from '../../../data/vocabulary';
import type { MatrixOrder } from '../../../engine/protocol';
import type { Column, Sort } from '../../../widgets/column';
import { floatDigits, sixDecimals } from '../../../widgets/number-text';
import { WordButton } from '../../inspector/WordButton';
import { dimensionName } from '../map-methods';
import type { MatrixRow } from './use-matrix-rows';

/** Columns of numbers drawn at once: more cells than these and scrolling stutters. */
export const MOST_COLUMNS = 32;

/** Index, word, count and the numbers of columns `first` … `last`, both included; copies hold every digit. */
export function matrixColumns(
  first: number,
  last: number,
  heat: { readonly largest: number } | null,
): readonly Column<MatrixRow>[] {
  const numbers = Array.from({ length: last - first + 1 }, (_, i): Column<MatrixRow> => {
    const column = first + i;
    return {
      name: dimensionName(column),
      value: ({ values }) => floatDigits(values[column]!),
      cell: ({ values }) =>
        heat ? <Heat value={values[column]!} largest={heat.largest} /> : sixDecimals(values[column]!),
      align: 'end',
      width: '7.25rem',
      sortable: true,
    };
  });
  return [
    { name: 'Index', value: ({ index }) => index, align: 'end', width: '4rem', sortable: true },
    {
      name: 'Word',
      value: ({ word }) => word,
      cell: (row, tabIndex) => <Token row={row} tabIndex={tabIndex} />,
      align: 'start',
      width: '8rem',
      sortable: true,
    },
    { name: 'Count', value: ({ count }) => count, align: 'end', width: '5rem', sortable: true },
    ...numbers,
  ];
}

/** The order that a header stands for. */
export function matrixSort({ name }: Sort): MatrixOrder['sort'] {
  if (name === 'Word') return 'word';
  if (name === 'Count') return 'count';
  if (name === 'Index') return 'index';
  return Number(name.slice(dimensionName(0).length - 1));
}

/** A number on a tint: blue above zero, orange below, stronger with magnitude. */
function Heat({ value, largest }: { readonly value: number; readonly largest: number }) {
  const strength = largest > 0 ? Math.abs(value) / largest : 0;
  const color = value < 0 ? 'var(--class-0)' : 'var(--class-1)';
  return (
    <span
      className="matrix-heat"
      style={{ background: `color-mix(in srgb, ${color} ${Math.round(45 * strength)}%, transparent)` }}
    >
      {sixDecimals(value)}
    </span>
  );
}

function Token({ row: { index, word }, tabIndex }: { readonly row: MatrixRow; readonly tabIndex: 0 | -1 }) {
  const button = <WordButton word={word} tabIndex={tabIndex} />;
  if (index !== OOV_INDEX) return button;
  return (
    <span className="token-special" title="Special token">
      {button}
    </span>
  );
}
