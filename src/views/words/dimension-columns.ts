import type { Column } from '../../widgets/column';
import { percentText } from '../../widgets/number-text';
import { dimensionName } from './map-methods';

/** The column that names a dimension; sorts by its place. */
export function dimensionColumn<Row extends { readonly column: number }>(): Column<Row> {
  return {
    name: 'Dimension',
    value: ({ column }) => dimensionName(column),
    sortBy: ({ column }) => column,
    align: 'start',
    sortable: true,
  };
}

/** How much of the squared length of the vectors a dimension holds. */
export function shareColumn<Row extends { readonly share: number }>(): Column<Row> {
  return {
    name: 'Share of squared length',
    value: ({ share }) => percentText(share),
    sortBy: ({ share }) => share,
    width: '6.25rem',
    align: 'end',
    sortable: true,
  };
}
