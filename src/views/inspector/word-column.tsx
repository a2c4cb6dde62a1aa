import type { Column } from '../../widgets/column';
import { WordButton } from './WordButton';

/** The column of words that open the inspector, each on one line and cut at a CSS width where one is given. */
export function wordColumn<Row extends { readonly word: string }>(
  more: Pick<Column<Row>, 'cut' | 'sortable'> = {},
): Column<Row> {
  return {
    name: 'Word',
    value: ({ word }) => word,
    cell: ({ word }, tabIndex) => <WordButton word={word} tabIndex={tabIndex} />,
    align: 'start',
    ...more,
  };
}
