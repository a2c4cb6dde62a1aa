import { useSession } from '../../session/store';
import { StatGrid } from '../../widgets/StatGrid';
import { count, percent } from './format';
import { isDatasetBehind } from './plan';

/** Consequences of the text settings; the space is kept while they are counted anew. */
export function DatasetFigures() {
  const dataset = useSession((state) => state.dataset);
  const behind = useSession(isDatasetBehind);
  const length = useSession((state) => state.settings.text.sequenceLength);
  if (!dataset) return <div className="train-figures" aria-busy={behind} />;
  const { training, validation, padding, truncated, vocabularySize, coverage, hapaxes, cutOff } =
    dataset.summary;
  const { onlyInValidation } = dataset.summary;
  return (
    <div className="train-figures" aria-busy={behind} data-behind={behind || undefined}>
      <p className="train-split">
        <strong>{`${count(training)} training, ${count(validation)} validation`}</strong>
        {behind ? ' (counting anew …)' : ''}
      </p>
      <p className="hint">{`Shapes (${training}, ${length}) and (${validation}, ${length})`}</p>
      <StatGrid
        items={[
          { label: 'Vocabulary', value: count(vocabularySize), note: 'rows' },
          { label: 'Coverage', value: percent(coverage), note: 'of running words' },
          { label: 'Cut short', value: percent(truncated), note: 'of texts' },
          { label: 'Padding', value: percent(padding), note: 'of positions' },
          { label: 'Words cut off', value: count(cutOff), note: `${count(hapaxes)} seen once` },
          ...(onlyInValidation > 0
            ? [{ label: 'In validation only', value: count(onlyInValidation), note: 'words' }]
            : []),
        ]}
      />
    </div>
  );
}
