import type { MapWordsChoice } from '../../data/projection';
import { changeSettings } from '../../session/dataset-actions';
import { update, useSession } from '../../session/store';
import { NumberField } from '../../widgets/NumberField';
import { countText } from '../../widgets/number-text';
import { SelectField } from '../../widgets/SelectField';
import { TextField } from '../../widgets/TextField';
import { mappableWords, mapSize } from './map-size';

const CHOICES: readonly { readonly value: MapWordsChoice; readonly label: string }[] = [
  { value: 'top', label: 'Top N' },
  { value: 'all', label: 'All' },
  { value: 'list', label: 'Pasted list' },
  { value: 'selection', label: 'Selection' },
];
const MOST = 1_000_000;

/** Which words the next map is made of, and how many. */
export function MapWordsFields() {
  const { words, limit } = useSession((state) => state.settings.map);
  return (
    <>
      <SelectField
        label="Words on the map"
        value={words}
        options={CHOICES}
        onChange={(value) => changeSettings({ map: { words: value } })}
      />
      <NumberField
        label="How many words"
        value={limit}
        min={2}
        max={MOST}
        step={500}
        disabled={words !== 'top'}
        onChange={(value) => changeSettings({ map: { limit: value } })}
      />
    </>
  );
}

/** How many words the choice gives, as a sentence. */
export function useWordsLine(): string {
  const { words } = useSession((state) => state.settings.map);
  const available = useSession(mappableWords);
  const asked = useSession(mapSize);
  if (available === 0) return '';
  if (words === 'list') return `${countText(asked)} words listed.`;
  if (words === 'selection')
    return asked > 0
      ? `${countText(asked)} words selected.`
      : 'No words are selected yet: draw a box or a lasso on the map.';
  return `${countText(asked)} of ${countText(available)} words.`;
}

/** Where words are pasted for a map of their own. */
export function MapListField() {
  const asked = useSession((state) => state.settings.map.words === 'list');
  const list = useSession((state) => state.mapList);
  if (!asked) return null;
  return (
    <TextField
      label="Words to map"
      value={list}
      rows={3}
      placeholder="brother, sister, man, woman …"
      hint="Parted by spaces, commas or lines. They stay on this page: the address does not name them."
      onInput={(mapList) => update({ mapList })}
    />
  );
}
