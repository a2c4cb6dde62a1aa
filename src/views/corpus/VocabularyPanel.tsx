import { lazy, Suspense, useRef } from 'react';
import type { Dataset } from '../../data/dataset';
import type { Ref } from '../../engine/protocol';
import { changeStandardization } from '../../session/corpus-actions';
import { changeSettings, importVocabulary } from '../../session/dataset-actions';
import { run } from '../../session/connection';
import { useSession } from '../../session/store';
import { Button } from '../../widgets/Button';
import { CheckboxField } from '../../widgets/CheckboxField';
import { FileInput } from '../../widgets/FileInput';
import { Notice } from '../../widgets/Notice';
import { NumberField } from '../../widgets/NumberField';
import { Section } from '../../widgets/Section';
import { SelectField } from '../../widgets/SelectField';
import { StatGrid } from '../../widgets/StatGrid';
import { countText, percentText } from '../../widgets/number-text';
import { saveFrom } from '../save-from';

const VocabularyCurves = lazy(async () => ({
  default: (await import('./VocabularyCurves')).VocabularyCurves,
}));

const STANDARDIZE = [
  { value: 'lowerAndStripPunctuation', label: 'Lower-case, punctuation stripped' },
  { value: 'lower', label: 'Lower-case only' },
  { value: 'stripPunctuation', label: 'Punctuation stripped only' },
  { value: 'none', label: 'As typed' },
] as const;

const LOWERCASE = [
  { value: 'unicode', label: 'All letters (Á → á)' },
  { value: 'ascii', label: 'A–Z only, as in the source' },
] as const;

const STEMMING = {
  on: 'Words with one stem are one word, written as the stem (Porter, for English): banana and bananas merge.',
  off: 'Each form is a word of its own: banana and bananas are two.',
} as const;

/** How texts become words and which words get a vector. */
export function VocabularyPanel() {
  const text = useSession((state) => state.settings.text);
  const dataset = useSession((state) => state.dataset);
  const error = useSession((state) => state.datasetError);
  const input = useRef<HTMLInputElement>(null);
  return (
    <Section title="Vocabulary">
      <div className="field-grid">
        <SelectField
          label="Standardize"
          value={text.standardize}
          options={STANDARDIZE}
          onChange={(standardize) => void changeStandardization({ standardize })}
        />
        <SelectField
          label="Lower-case letters"
          value={text.lowercase}
          options={LOWERCASE}
          onChange={(lowercase) => void changeStandardization({ lowercase })}
        />
        <NumberField
          label="Vocabulary size"
          value={text.vocabularySize}
          min={3}
          max={1_000_000}
          step={1}
          hint="Rows of the embedding matrix, padding and [UNK] included"
          onChange={(vocabularySize) => changeSettings({ text: { vocabularySize } })}
        />
      </div>
      <CheckboxField
        label="Stemming"
        checked={text.stem}
        onChange={(stem) => void changeStandardization({ stem })}
        hint={STEMMING[text.stem ? 'on' : 'off']}
      />
      {error ? <Notice kind="error">{error}</Notice> : null}
      {dataset ? (
        <>
          <StatGrid
            items={[
              { label: 'Words kept', value: countText(Math.max(0, dataset.summary.vocabularySize - 2)) },
              { label: 'Words cut off', value: countText(dataset.summary.cutOff) },
              { label: 'Seen once', value: countText(dataset.summary.hapaxes) },
              { label: 'Running words covered', value: percentText(dataset.summary.coverage) },
              { label: 'Only in validation', value: countText(dataset.summary.onlyInValidation) },
            ]}
          />
          {dataset.vocabularyFile ? (
            <p className="hint">In the order of the vocabulary file {dataset.vocabularyFile.name}.</p>
          ) : null}
          <Suspense fallback={<div className="curve-space" aria-busy="true" />}>
            <VocabularyCurves />
          </Suspense>
        </>
      ) : null}
      <div className="open-row">
        <Button disabled={!dataset} onClick={() => dataset && void saveVocabulary(dataset.ref)}>
          Save vocabulary
        </Button>
        <Button disabled={!dataset} onClick={() => input.current?.click()}>
          Open vocabulary
        </Button>
        <FileInput
          ref={input}
          label="Vocabulary file"
          accept=".txt,text/plain"
          onFile={(file) => void importVocabulary(file)}
        />
        <span className="hint">One token a line; the first line is the empty padding token.</span>
      </div>
    </Section>
  );
}

/** One token a line. */
function saveVocabulary(dataset: Ref<Dataset>): Promise<void> {
  return saveFrom('vocabulary.txt', async () => (await run('exportVocabulary', { dataset })).file);
}
