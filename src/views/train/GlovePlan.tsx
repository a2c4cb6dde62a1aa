import { useSession } from '../../session/store';
import { Section } from '../../widgets/Section';
import { StatGrid } from '../../widgets/StatGrid';
import { countText } from '../../widgets/number-text';

/** GloVe as it would be trained now: what is fitted, and how many numbers that is. */
export function GlovePlan() {
  const words = useSession((state) => state.dataset?.summary.vocabularySize ?? null);
  const dimension = useSession((state) => state.settings.model.embeddingDimension);
  if (words === null) {
    return (
      <Section title="Model">
        <p className="hint">The figures appear with a corpus.</p>
      </Section>
    );
  }
  const rows = words - 2;
  return (
    <Section title="Model">
      <StatGrid
        items={[
          { label: 'Words', value: countText(rows), note: 'padding and [UNK] learn nothing' },
          { label: 'Numbers a word', value: countText(dimension), note: 'w + w̃' },
          {
            label: 'Parameters',
            value: countText(2 * rows * (dimension + 1)),
            note: `2 × ${countText(rows)} × (${dimension} + 1 bias)`,
          },
          { label: 'Pairs of words at most', value: countText(rows * rows), note: 'cells of the counts' },
        ]}
      />
      <p className="hint">
        No labels and no network: GloVe fits vectors to the logarithms of how often words stand near each
        other, by the least squares.
      </p>
    </Section>
  );
}
