import { useSession } from '../../session/store';
import { BarRow } from '../../widgets/BarRow';
import { Section } from '../../widgets/Section';
import { StatGrid } from '../../widgets/StatGrid';
import { countText } from '../../widgets/number-text';

/** The corpus in figures, equal to the file's. */
export function CorpusSummaryPanel() {
  const draft = useSession((state) => state.draft);
  return (
    <section aria-label="Corpus summary" aria-busy={!draft}>
      <Section title="Summary">{draft ? <Figures /> : <p className="hint">Counting …</p>}</Section>
    </section>
  );
}

function Figures() {
  const summary = useSession((state) => state.draft?.summary);
  if (!summary) return null;
  const { classes, classCounts, lengths } = summary;
  return (
    <>
      <StatGrid
        items={[
          { label: 'Documents', value: countText(summary.documents) },
          { label: 'Duplicates', value: countText(summary.duplicates) },
          { label: 'Empty texts', value: countText(summary.emptyTexts) },
          { label: 'Without a label', value: countText(summary.unlabeled) },
          { label: 'Running words', value: countText(summary.tokens) },
          { label: 'Different words', value: countText(summary.distinctTokens) },
          { label: 'Seen once', value: countText(summary.hapaxes) },
          { label: 'Mean length', value: `${lengths.mean.toFixed(1)} words` },
          { label: '90 % length', value: `${countText(lengths.percentile90)} words` },
          { label: 'Longest', value: `${countText(lengths.longest)} words` },
        ]}
      />
      {classes.length > 0 ? (
        <BarRow
          label="Class balance"
          parts={classes.map(({ name }, i) => ({ label: name, value: classCounts[i] ?? 0 }))}
        />
      ) : null}
    </>
  );
}
