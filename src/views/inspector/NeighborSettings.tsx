import { MEASURES } from '../../data/keyed-vectors';
import { update, useSession } from '../../session/store';
import { CheckboxField } from '../../widgets/CheckboxField';
import { Explain } from '../../widgets/Explain';
import { NumberField } from '../../widgets/NumberField';
import { SelectField } from '../../widgets/SelectField';
import { MEASURE_NAMES } from './measure-text';

const OPTIONS = MEASURES.map((measure) => ({ value: measure, label: MEASURE_NAMES[measure] }));

/** How many neighbours, by which measure, and which words may be among them. */
export function NeighborSettings({ textsHeld }: { readonly textsHeld: boolean }) {
  const topn = useSession((state) => state.topn);
  const measure = useSession((state) => state.measure);
  const minimumCount = useSession((state) => state.minimumCount);
  const includeUnknown = useSession((state) => state.includeUnknown);
  const neverTogether = useSession((state) => state.neverTogether);
  return (
    <div className="neighbor-settings">
      <div className="neighbor-fields">
        <NumberField
          label="Neighbours"
          value={topn}
          min={1}
          max={999}
          step={1}
          onChange={(wanted) => update({ topn: wanted })}
        />
        <SelectField
          label="Measure"
          value={measure}
          options={OPTIONS}
          onChange={(chosen) => update({ measure: chosen })}
        />
        <NumberField
          label="Minimum count"
          value={minimumCount}
          min={0}
          max={1_000_000}
          step={1}
          onChange={(least) => update({ minimumCount: least })}
        />
      </div>
      <div>
        <CheckboxField
          label="Include [UNK]"
          checked={includeUnknown}
          onChange={(included) => update({ includeUnknown: included })}
          explain={
            <Explain title="[UNK]">
              One vector stands for every word that the vocabulary has no room for. It is left out of the
              tables unless it is included here.
            </Explain>
          }
        />
        <CheckboxField
          label="Never in one text together"
          checked={neverTogether}
          disabled={!textsHeld}
          onChange={(apart) => update({ neverTogether: apart })}
          explain={
            <Explain title="Near, but never together">
              Words that can take each other’s place, as “film” and “movie” can, often stand in the same
              company but not in the same text. The filter keeps only words that no text holds together with
              this one; the column “Texts together” counts those texts.
            </Explain>
          }
        />
      </div>
    </div>
  );
}
