import type { TextOptions } from '../../data/recipe';
import { changeStandardization } from '../../session/corpus-actions';
import { changeSettings } from '../../session/dataset-actions';
import { useSession } from '../../session/store';
import { CheckboxField } from '../../widgets/CheckboxField';
import { NumberField } from '../../widgets/NumberField';
import { SelectField } from '../../widgets/SelectField';
import { DatasetFigures } from './DatasetFigures';
import { countText, percentText } from '../../widgets/number-text';
import { LIMITS } from './limits';

const SOURCES: readonly { readonly value: TextOptions['vocabularyFrom']; readonly label: string }[] = [
  { value: 'training', label: 'Training texts only' },
  { value: 'all', label: 'All texts, as in the source' },
];

/** Vocabulary, length and split, and what they do to the corpus in use. */
export function TextFields() {
  const text = useSession((state) => state.settings.text);
  const split = useSession((state) => state.settings.split);
  const isGlove = useSession((state) => state.settings.learner.model === 'glove');
  const summary = useSession((state) => state.dataset?.summary ?? null);
  return (
    <fieldset>
      <legend>Words and split</legend>
      <div className="field-grid">
        <NumberField
          label="Vocabulary size"
          value={text.vocabularySize}
          {...LIMITS.vocabularySize}
          onChange={(vocabularySize) => changeSettings({ text: { vocabularySize } })}
          hint={vocabularyHint(text.vocabularySize, summary?.vocabularySize ?? null)}
        />
        <NumberField
          label="Sequence length"
          value={text.sequenceLength}
          {...LIMITS.sequenceLength}
          onChange={(sequenceLength) => changeSettings({ text: { sequenceLength } })}
          hint={
            isGlove
              ? 'not for GloVe, which reads whole texts'
              : summary
                ? `${percentText(summary.truncated)} of texts cut short`
                : 'words kept of each text'
          }
        />
        <NumberField
          label="Validation share"
          value={split.validationShare}
          {...LIMITS.validationShare}
          onChange={(validationShare) => changeSettings({ split: { validationShare } })}
          hint={
            isGlove
              ? 'GloVe counts held-out texts too'
              : summary
                ? `${countText(summary.validation)} texts held out`
                : 'of the texts'
          }
        />
        <div className="train-wide">
          <SelectField
            label="Vocabulary from"
            value={text.vocabularyFrom}
            options={SOURCES}
            onChange={(vocabularyFrom) => changeSettings({ text: { vocabularyFrom } })}
            hint={
              text.vocabularyFrom === 'all'
                ? 'Words seen only in validation texts get in too: they are never trained.'
                : 'Validation texts stay unseen.'
            }
          />
        </div>
        <CheckboxField
          label="Stratified split"
          checked={split.stratified}
          onChange={(stratified) => changeSettings({ split: { stratified } })}
          hint="Both parts keep the class balance"
        />
        <CheckboxField
          label="Stemming"
          checked={text.stem}
          onChange={(stem) => void changeStandardization({ stem })}
          hint={text.stem ? 'banana and bananas are one word' : 'banana and bananas are two words'}
        />
      </div>
      <DatasetFigures />
    </fieldset>
  );
}

function vocabularyHint(asked: number, kept: number | null): string {
  if (kept !== null && kept < asked) return `the corpus has fewer: ${countText(kept)}`;
  return 'padding and [UNK] included';
}
