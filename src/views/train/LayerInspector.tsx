import { useState } from 'react';
import type { LayerWeights } from '../../engine/protocol';
import type { ClassifierRecord } from '../../session/session';
import { useQuery } from '../../session/use-query';
import { Button } from '../../widgets/Button';
import { Section } from '../../widgets/Section';
import { NumberField } from '../../widgets/NumberField';
import { Segmented } from '../../widgets/Segmented';
import { SelectField } from '../../widgets/SelectField';
import { countText } from '../../widgets/number-text';
import { LAYER_NAMES, layersOf, type Layer } from './layers';
import { WeightsTable } from './WeightsTable';

const PAGE = 20;

type When = 'before' | 'after';
const TIMES: readonly { readonly value: When; readonly label: string }[] = [
  { value: 'after', label: 'After training' },
  { value: 'before', label: 'Before training' },
];

/** The weights of each layer, before and after training, twenty rows at a time. */
export function LayerInspector({ record }: { readonly record: ClassifierRecord }) {
  const [layer, setLayer] = useState<Layer>('embedding');
  const [when, setWhen] = useState<When>('after');
  const [offset, setOffset] = useState(0);
  const { value, error, pending } = useQuery('layerWeights', {
    run: record.run,
    layer,
    when,
    offset,
    limit: PAGE,
  });
  const last = Math.max(0, (value?.total ?? 1) - 1);
  return (
    <Section title="Layers">
      <div className="train-layer-fields">
        <SelectField
          label="Layer"
          value={layer}
          options={layersOf(record.spec).map((name) => ({ value: name, label: LAYER_NAMES[name] }))}
          onChange={(name) => {
            setLayer(name);
            setOffset(0);
          }}
        />
        <Segmented label="Weights" value={when} options={TIMES} onChange={setWhen} />
        <NumberField label="Jump to row" value={offset} min={0} max={last} step={1} onChange={setOffset} />
      </div>
      {error === null ? null : <p className="train-reason">{error}</p>}
      <p className="hint">{value ? weightsSentence(value, record) : 'Reading the weights …'}</p>
      <WeightsTable weights={value ?? null} offset={offset} busy={pending} />
      <div className="train-buttons">
        <Button disabled={offset === 0} onClick={() => setOffset(Math.max(0, offset - PAGE))}>
          Previous rows
        </Button>
        <Button disabled={offset + PAGE > last} onClick={() => setOffset(offset + PAGE)}>
          Next rows
        </Button>
      </div>
    </Section>
  );
}

function weightsSentence(
  { shape, largestChange }: LayerWeights,
  { number, history }: ClassifierRecord,
): string {
  const size = shape.map(countText).join(' × ');
  const change =
    largestChange === 0
      ? 'unchanged since the start'
      : `largest change since the start ${largestChange.toPrecision(3)}`;
  const best = history.bestEpoch > 0 ? `, weights of epoch ${history.bestEpoch}` : '';
  return `Run ${number}${best}: ${size}, ${change}.`;
}
