import { lazy, Suspense } from 'react';
import type { ClassifierRecord } from '../../session/session';
import { useQuery } from '../../session/use-query';
import { Section } from '../../widgets/Section';

const PooledPlot = lazy(async () => ({ default: (await import('./PooledPlot')).PooledPlot }));

/** What padding does to short texts: the length of the pooled vector by document length, both ways. */
export function PooledLengths({ record }: { readonly record: ClassifierRecord }) {
  const { value, error } = useQuery('pooledLengths', { run: record.run });
  return (
    <Section title="Padding and document length">
      <p className="hint">
        {`Mean length of the document vector before the dense layers, with these word vectors. Run ${record.number} `}
        {record.spec.maskPadding
          ? 'left padding out of the mean: the masked line is what it saw.'
          : 'counted padding in the mean, as in the source: the unmasked line is what it saw, and short texts shrink toward the padding vector.'}
      </p>
      {error === null ? null : <p className="train-reason">{error}</p>}
      <div className="train-curve">
        {value ? (
          <Suspense fallback={null}>
            <PooledPlot bins={value.bins} />
          </Suspense>
        ) : null}
      </div>
    </Section>
  );
}
