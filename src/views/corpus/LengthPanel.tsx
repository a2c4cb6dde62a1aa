import { lengthShares } from '../../data/length-shares';
import { changeSettings } from '../../session/dataset-actions';
import { useSession } from '../../session/store';
import { Button } from '../../widgets/Button';
import { DataTable } from '../../widgets/DataTable';
import { Histogram } from '../../widgets/Histogram';
import { Section } from '../../widgets/Section';
import { countText, percentText } from '../../widgets/number-text';

/** Lengths of the documents, and what a sequence length cuts off or pads. */
export function LengthPanel() {
  const lengths = useSession((state) => state.draft?.summary.lengths);
  const length = useSession((state) => state.settings.text.sequenceLength);
  if (!lengths) return null;
  const setLength = (L: number) => changeSettings({ text: { sequenceLength: Math.max(1, Math.round(L)) } });
  const { percentile90, longest } = lengths;
  const rows = [
    { name: `${countText(length)} (chosen)`, L: length },
    { name: `${countText(percentile90)} (90 % length)`, L: Math.max(1, percentile90) },
    { name: `${countText(longest)} (longest)`, L: Math.max(1, longest) },
  ].map(({ name, L }) => ({ name, ...lengthShares(lengths, L) }));
  return (
    <Section title="Length of the documents">
      <Histogram
        label="Documents by length in words"
        axes={['Length in words', 'Documents']}
        counts={lengths.histogram}
        binWidth={lengths.binWidth}
        line={{
          label: 'Sequence length on the histogram',
          value: length,
          min: 1,
          max: Math.max(longest, 1),
          onChange: setLength,
        }}
        marks={[{ value: percentile90, label: '90 %' }]}
      />
      <DataTable
        label="Consequences of the length"
        rows={rows}
        rowKey={({ name }) => name}
        columns={[
          { name: 'Sequence length', value: ({ name }) => name },
          { name: 'Documents cut short', value: ({ truncated }) => percentText(truncated) },
          { name: 'Positions that are padding', value: ({ padding }) => percentText(padding) },
        ]}
      />
      <div className="open-row">
        <Button onClick={() => setLength(percentile90)} disabled={length === percentile90}>
          90th percentile
        </Button>
        <span className="hint">The smallest length that holds at least 90 % of the documents whole.</span>
      </div>
    </Section>
  );
}
