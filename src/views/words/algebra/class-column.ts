import type { ClassName } from '../../../data/corpus';
import type { Column } from '../../../widgets/column';
import { commonestClass, shareText } from '../../inspector/class-share';

/** The commonest class of each word and its share; no column without classes. */
export function classColumn<Row extends { readonly classCounts: readonly number[] }>(
  classes: readonly ClassName[],
): readonly Column<Row>[] {
  if (classes.length === 0) return [];
  return [
    {
      name: 'Class',
      value: ({ classCounts }) => {
        const commonest = commonestClass(classCounts, classes);
        return commonest ? `${commonest.name}: ${shareText(commonest.share)}` : '–';
      },
      align: 'start',
      cut: '9rem',
    },
  ];
}
