import { shownRun } from '../../session/recipe';
import { update, useSession } from '../../session/store';
import { SelectField } from '../../widgets/SelectField';
import { COLOR_NAMES, colorChoices, possibleColor } from './map-colors';

/** What the colour of a word on the map says. */
export function ColorField() {
  const asked = useSession((state) => state.colorBy);
  const classes = useSession((state) => {
    const labelled = shownRun(state) !== null || state.corpus !== null;
    return state.map?.words.classes.length ?? (labelled ? (state.corpus?.summary.classes.length ?? 0) : 2);
  });
  return (
    <SelectField
      label="Colour by"
      value={possibleColor(asked, classes)}
      options={colorChoices(classes).map((value) => ({ value, label: COLOR_NAMES[value] }))}
      onChange={(colorBy) => update({ colorBy })}
    />
  );
}
