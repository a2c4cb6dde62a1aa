import { useState } from 'react';
import type { Dimensions } from '../../../engine/protocol';
import { shownRun } from '../../../session/recipe';
import type { RunRecord } from '../../../session/session';
import { update, useSession } from '../../../session/store';
import { useQuery } from '../../../session/use-query';
import { Button } from '../../../widgets/Button';
import { Explain } from '../../../widgets/Explain';
import { NumberField } from '../../../widgets/NumberField';
import { Section } from '../../../widgets/Section';
import { SelectField } from '../../../widgets/SelectField';
import { StatGrid } from '../../../widgets/StatGrid';
import { SourceLine } from '../../inspector/SourceLine';
import { dimensionName } from '../map-methods';
import { dimensionSentence, dimensionsOfHalf } from './dimension-figures';
import { DimensionTable } from './DimensionTable';
import { DimensionWords } from './DimensionWords';
import { ShareBars } from './ShareBars';
import './dimensions.css';

/** What each dimension holds: how much of the length, how it goes with the label, which words lie at its ends. */
export function DimensionsTool() {
  const run = useSession(shownRun);
  return run ? <Inspected key={run.number} run={run} /> : null;
}

function Inspected({ run }: { readonly run: RunRecord }) {
  const { value, pending, error } = useQuery('dimensions', { vectors: run.vectors });
  const [chosen, setChosen] = useState<number | null>(null);
  const [topn, setTopn] = useState(10);
  const records = value?.dimensions ?? [];
  const column = chosen ?? largestOf(value);
  return (
    <Section title="Dimensions">
      <SourceLine run={run} />
      <p className="hint">
        A learned dimension means nothing by itself and differs between runs: another seed turns and mixes all
        of them, and the cosines stay about the same.
      </p>
      {error === null ? null : <p className="hint">{error}</p>}
      <StatGrid items={figuresOf(value)} />
      <p role="status" aria-label="Dimensions in short">
        {value ? dimensionSentence(value) : 'Adding up …'}
      </p>
      <ShareBars dimensions={records} chosen={column} onChoose={setChosen} />
      <DimensionTable
        dimensions={records}
        correlated={value?.correlated ?? 0}
        chosen={column}
        onChoose={setChosen}
        busy={pending}
      />
      <div className="tool-row dimensions-fields">
        <SelectField
          label="Dimension"
          value={String(column)}
          options={Array.from({ length: run.source.dimension }, (_, c) => ({
            value: String(c),
            label: dimensionName(c),
          }))}
          onChange={(next) => setChosen(Number(next))}
        />
        <NumberField label="Words at each end" value={topn} min={1} max={999} step={1} onChange={setTopn} />
        <Button onClick={() => update({ colorBy: 'dimension', colorColumn: column })}>
          Colour the map by this dimension
        </Button>
      </div>
      <DimensionWords run={run} column={column} topn={topn} />
    </Section>
  );
}

function largestOf(value: Dimensions | undefined): number {
  let best = 0;
  value?.dimensions.forEach(({ share, column }) => {
    if (share > value.dimensions[best]!.share) best = column;
  });
  return best;
}

function figuresOf(value: Dimensions | undefined) {
  return [
    { label: 'Dimensions', value: value ? String(value.dimensions.length) : '–' },
    {
      label: 'Effective dimension',
      value: value ? (
        <>
          {value.effective.toFixed(2)} <EffectiveFormula />
        </>
      ) : (
        '–'
      ),
      note: 'directions of the variance',
    },
    {
      label: 'Half of the squared length',
      value: value ? String(dimensionsOfHalf(value.dimensions)) : '–',
      note: 'dimensions, largest first',
    },
  ];
}

function EffectiveFormula() {
  return (
    <Explain title="Effective dimension">
      (Σ λ)² / Σ λ², where λ are the variances along the principal directions (the participation ratio): 1
      when all words lie on one line, the number of dimensions when they spread the same way in all. Turning
      the axes does not change it. Padding is left out.
    </Explain>
  );
}
