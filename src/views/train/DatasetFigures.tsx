import { useSession } from '../../session/store';
import { StatGrid } from '../../widgets/StatGrid';
import { countText, percentText } from '../../widgets/number-text';
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
        <strong>{`${countText(training)} training, ${countText(validation)} validation`}</strong>
        {behind ? ' (counting anew …)' : ''}
      </p>
      <p className="hint">{`Shapes (${training}, ${length}) and (${validation}, ${length})`}</p>
      <StatGrid
        items={[
          { label: 'Vocabulary', value: countText(vocabularySize), note: 'rows' },
          { label: 'Coverage', value: percentText(coverage), note: 'of running words' },
          { label: 'Cut short', value: percentText(truncated), note: 'of texts' },
          { label: 'Padding', value: percentText(padding), note: 'of positions' },
          { label: 'Words cut off', value: countText(cutOff), note: `${countText(hapaxes)} seen once` },
          ...(onlyInValidation > 0
            ? [{ label: 'In validation only', value: countText(onlyInValidation), note: 'words' }]
            : []),
        ]}
      />
    </div>
  );
}
