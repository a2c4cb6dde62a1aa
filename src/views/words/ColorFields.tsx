import { shownRun } from '../../session/recipe';
import { update, useSession } from '../../session/store';
import { NumberField } from '../../widgets/NumberField';
import { SelectField } from '../../widgets/SelectField';
import { TextField } from '../../widgets/TextField';
import { colorChoices, possibleColor, type ColorGrounds } from './map-colors';
import { dimensionName } from './map-methods';

/** What the colour of a word on the map says, and the one thing that a way to colour may ask for. */
export function ColorFields() {
  const asked = useSession((state) => state.colorBy);
  const grounds: ColorGrounds = {
    classes: useSession(
      (state) => shownRun(state)?.classes.length ?? state.corpus?.summary.classes.length ?? 2,
    ),
    classifier: useSession((state) => shownRun(state)?.kind !== 'glove'),
    word: useSession((state) => state.word),
  };
  const by = possibleColor(asked, grounds);
  return (
    <>
      <SelectField
        label="Colour by"
        value={by}
        options={colorChoices(grounds)}
        onChange={(colorBy) => update({ colorBy })}
      />
      {by === 'cluster' ? <ClustersField /> : null}
      {by === 'dimension' ? <ColumnField /> : null}
      {by === 'axis' ? <AxisField /> : null}
    </>
  );
}

function ClustersField() {
  const clusters = useSession((state) => state.colorClusters);
  return (
    <NumberField
      label="Clusters"
      value={clusters}
      min={2}
      max={12}
      step={1}
      onChange={(colorClusters) => update({ colorClusters })}
    />
  );
}

function ColumnField() {
  const column = useSession((state) => state.colorColumn);
  const columns = useSession((state) => shownRun(state)?.source.dimension ?? 0);
  return (
    <SelectField
      label="Colour dimension"
      value={String(column)}
      options={Array.from({ length: Math.max(columns, column + 1) }, (_, k) => ({
        value: String(k),
        label: dimensionName(k),
      }))}
      onChange={(value) => update({ colorColumn: Number(value) })}
    />
  );
}

function AxisField() {
  const expression = useSession((state) => state.colorAxis);
  return (
    <TextField
      label="Colour axis"
      value={expression}
      placeholder="good - bad"
      onCommit={(colorAxis) => update({ colorAxis })}
    />
  );
}
