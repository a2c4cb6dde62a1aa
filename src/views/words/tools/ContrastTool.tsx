import { useMemo } from 'react';
import { shownRun } from '../../../session/recipe';
import type { RunRecord } from '../../../session/session';
import { session, update, useSession } from '../../../session/store';
import { train } from '../../../session/train-actions';
import { useQuery } from '../../../session/use-query';
import type { PairOfWords } from '../../../session/words-state';
import { Button } from '../../../widgets/Button';
import { DataTable } from '../../../widgets/DataTable';
import { Section } from '../../../widgets/Section';
import { pairCosineText } from '../../inspector/pairs';
import { SourceLine } from '../../inspector/SourceLine';
import { WordButton } from '../../inspector/WordButton';
import { CONTRAST_PAIRS, contrastedRuns, whyNotTrainMissing } from './contrast';
import { PairForm } from './PairForm';
import './tools.css';

/** The same pairs of words under vectors made with labels and without. */
export function ContrastTool() {
  const runs = useSession((state) => state.runs);
  const number = useSession((state) => state.shownRun);
  const added = useSession((state) => state.contrastPairs);
  const { classifier, glove } = useMemo(() => contrastedRuns({ runs, shownRun: number }), [runs, number]);
  const pairs = useMemo(() => [...CONTRAST_PAIRS, ...added], [added]);
  const withLabels = useCosines(classifier, pairs);
  const without = useCosines(glove, pairs);
  const known = pairs
    .map(([a, b], at) => ({ a, b, at, labels: withLabels?.[at] ?? null, texts: without?.[at] ?? null }))
    .filter(({ labels, texts, at }) => at >= CONTRAST_PAIRS.length || labels?.found || texts?.found);
  return (
    <Section title="Contrast: with labels and without">
      <p className="hint">
        A classifier’s vectors are pulled by the label: words that push a text to the same class come near,
        and good and bad go to opposite ends. GloVe’s vectors know only which words stand near each other:
        good and bad stand in the same places, so they are near.
      </p>
      {classifier ? <SourceLine run={classifier} /> : null}
      {glove ? <SourceLine run={glove} /> : null}
      <DataTable
        label="Contrast"
        rows={known}
        rowKey={({ a, b }) => `${a} ${b}`}
        empty="None of these pairs is in the vocabulary: add one."
        columns={[
          {
            name: 'Pair',
            value: ({ a, b }) => `${a} – ${b}`,
            cell: ({ a, b }) => (
              <>
                <WordButton word={a} /> – <WordButton word={b} />
              </>
            ),
          },
          {
            name: nameOf('Classifier', classifier),
            value: ({ labels }) => pairCosineText(labels),
            align: 'end',
          },
          { name: nameOf('GloVe', glove), value: ({ texts }) => pairCosineText(texts), align: 'end' },
        ]}
      />
      <p className="hint">
        Cosines. Both runs are of one corpus; the words are those of each run’s vocabulary.
      </p>
      <div className="tool-row">
        <PairForm label="Pair to contrast" button="Contrast" onAdd={addPair} />
        {classifier && glove ? null : <TrainMissing />}
      </div>
    </Section>
  );
}

function useCosines(run: RunRecord | null, pairs: readonly PairOfWords[]) {
  const { value } = useQuery('comparePairs', run ? { vectors: run.vectors, pairs } : null);
  return run ? (value?.pairs ?? null) : null;
}

function nameOf(kind: string, run: RunRecord | null): string {
  return run ? `${kind}, run ${run.number}` : `${kind}, not trained`;
}

/** Trains the kind of vectors that the corpus of the run on show lacks. */
function TrainMissing() {
  const shown = useSession(shownRun);
  const reason = useSession((state) => {
    const run = shownRun(state);
    return run ? whyNotTrainMissing(state, run) : 'There is no run yet.';
  });
  if (!shown) return null;
  const model = shown.kind === 'glove' ? 'classifier' : 'glove';
  return (
    <div className="tool-buttons">
      <Button disabled={reason !== null} onClick={() => void train({ model })}>
        {model === 'glove' ? 'Train GloVe on this corpus' : 'Train the classifier on this corpus'}
      </Button>
      {reason === null ? null : <span className="hint">{reason}</span>}
    </div>
  );
}

function addPair([a, b]: PairOfWords): void {
  const { contrastPairs } = session.getState();
  const known = [...CONTRAST_PAIRS, ...contrastPairs];
  if (!known.some(([one, other]) => one === a && other === b))
    update({ contrastPairs: [...contrastPairs, [a, b]] });
}
