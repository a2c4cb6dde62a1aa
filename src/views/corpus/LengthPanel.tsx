import { lengthShares } from '../../data/length-shares';
import { changeSettings } from '../../session/dataset-actions';
import { useSession } from '../../session/store';
import { Button } from '../../widgets/Button';
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
  return (
    <Section title="Length of the documents">
      <Histogram
        label="Documents by length in words"
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
      <table className="plain-table" aria-label="Consequences of the length">
        <thead>
          <tr>
            <th scope="col">Sequence length</th>
            <th scope="col">Documents cut short</th>
            <th scope="col">Positions that are padding</th>
          </tr>
        </thead>
        <tbody>
          <LengthRow name={`${countText(length)} (chosen)`} L={length} />
          <LengthRow name={`${countText(percentile90)} (90 % length)`} L={Math.max(1, percentile90)} />
          <LengthRow name={`${countText(longest)} (longest)`} L={Math.max(1, longest)} />
        </tbody>
      </table>
      <div className="open-row">
        <Button onClick={() => setLength(percentile90)} disabled={length === percentile90}>
          90th percentile
        </Button>
        <span className="hint">The smallest length that holds at least 90 % of the documents whole.</span>
      </div>
    </Section>
  );
}

function LengthRow({ name, L }: { readonly name: string; readonly L: number }) {
  const lengths = useSession((state) => state.draft?.summary.lengths);
  if (!lengths) return null;
  const { truncated, padding } = lengthShares(lengths, L);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number">{percentText(truncated)}</td>
      <td className="number">{percentText(padding)}</td>
    </tr>
  );
}
