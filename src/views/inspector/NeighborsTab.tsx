import { update, useSession } from '../../session/store';
import { CheckboxField } from '../../widgets/CheckboxField';
import { Explain } from '../../widgets/Explain';
import { NumberField } from '../../widgets/NumberField';
import { NeighborTable } from './NeighborTable';
import type { InspectorTabProps } from './use-word-view';
import { countText } from '../../widgets/number-text';

const NONE: readonly never[] = [];

/** The most similar and the most different words, how many of them, and what is left out. */
export function NeighborsTab({ view, found }: InspectorTabProps) {
  const topn = useSession((state) => state.topn);
  const includeUnknown = useSession((state) => state.includeUnknown);
  const { value, pending, error } = view.neighbors;
  const classes = found?.classes ?? NONE;
  return (
    <>
      <div className="neighbor-settings">
        <NumberField
          label="Neighbours"
          value={topn}
          min={1}
          max={999}
          step={1}
          onChange={(wanted) => update({ topn: wanted })}
        />
        <CheckboxField
          label="Include [UNK]"
          checked={includeUnknown}
          onChange={(included) => update({ includeUnknown: included })}
        />
      </div>
      <p className="hint">
        The word itself and padding are always left out; [UNK], which stands for every rare word, is{' '}
        {includeUnknown ? 'included' : 'left out unless included'}.{' '}
        {value && value.withoutDirection > 0
          ? `${countText(value.withoutDirection)} words without a vector are left out too. `
          : ''}
        <Explain title="What near means">
          In a classifier’s embedding, near means “the same effect on the label”, not “the same meaning”:
          words that push a document towards the same class end up side by side.
        </Explain>
      </p>
      {error !== null && found?.hasDirection ? <p className="hint">{error}</p> : null}
      <div className="neighbor-tables">
        <h3>Most similar</h3>
        <NeighborTable
          label="Most similar"
          neighbors={value?.similar ?? NONE}
          classes={classes}
          busy={pending}
        />
        <h3>Most different</h3>
        <NeighborTable
          label="Most different"
          neighbors={value?.different ?? NONE}
          classes={classes}
          busy={pending}
        />
      </div>
    </>
  );
}
