import { BarRow } from '../../widgets/BarRow';
import { StatGrid } from '../../widgets/StatGrid';
import { classShares } from './class-share';
import { foundWord, type WordView } from './use-word-view';
import { countText } from '../../widgets/number-text';

/** Count, index, vector length and class mix of one word; dashes until they are known, so that nothing jumps. */
export function WordFacts({ view }: { readonly view: WordView }) {
  const found = foundWord(view);
  const { value: last } = view.lookup;
  const shares = last?.found ? classShares(last.classCounts, last.classes) : [];
  return (
    <>
      <StatGrid
        items={[
          { label: 'Count', value: found ? countText(found.count) : '–' },
          { label: 'Index', value: found ? String(found.index) : '–' },
          { label: 'Vector length', value: found ? found.norm.toFixed(6) : '–' },
        ]}
      />
      {shares.length > 0 ? (
        <div className="class-mix-place" aria-busy={found === null || undefined}>
          <BarRow
            label="Class mix"
            parts={shares.map(({ name, count }) => ({ label: name, value: count }))}
          />
        </div>
      ) : null}
      {found && !found.hasDirection ? (
        <p className="hint">
          {`${found.word} has no direction: every number of its vector is 0, so it has no cosine and no neighbours.`}
        </p>
      ) : null}
    </>
  );
}
