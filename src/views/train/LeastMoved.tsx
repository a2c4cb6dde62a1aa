import type { ClassifierRecord } from '../../session/session';
import { useQuery } from '../../session/use-query';
import { Section } from '../../widgets/Section';
import { DataTable } from '../../widgets/DataTable';
import { wordColumn } from '../inspector/word-column';

const LIMIT = 100;

/** Words whose vector hardly moved: what the model learned least about. */
export function LeastMoved({ record }: { readonly record: ClassifierRecord }) {
  const { value, error, pending } = useQuery('leastMoved', { run: record.run, limit: LIMIT });
  return (
    <Section title="Least trained words">
      <p className="hint">
        {record.spec.freezeEmbedding
          ? 'The embedding matrix was frozen in this run: every word vector is where it started, and neighbours mean nothing.'
          : 'Distance of a word vector from where it started. Words near 0 keep their random start: their neighbours mean nothing.'}
      </p>
      {error === null ? null : <p className="train-reason">{error}</p>}
      <DataTable
        label="Least trained"
        maxHeight="16rem"
        busy={pending}
        rows={value?.rows ?? []}
        rowKey={({ word }) => word}
        columns={[
          wordColumn(),
          { name: 'Count', value: ({ count }) => count },
          {
            name: 'Movement',
            value: ({ movement }) => (movement === 0 ? '0 (unchanged)' : movement.toPrecision(3)),
          },
        ]}
      />
    </Section>
  );
}
