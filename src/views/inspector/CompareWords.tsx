import { compareWith } from '../../session/pair-actions';
import type { RunRecord } from '../../session/session';
import { useSession } from '../../session/store';
import { useQuery } from '../../session/use-query';
import { Button } from '../../widgets/Button';
import { CosineFormula } from './CosineFormula';
import { UnknownWord } from './UnknownWord';
import { WordBox } from './WordBox';
import { WordButton } from './WordButton';

/** The selected word beside another one, which stays while words are selected. */
export function CompareWords({ word, run }: { readonly word: string; readonly run: RunRecord }) {
  const other = useSession((state) => state.compareWith);
  const { value, pending, error } = useQuery(
    'compareWords',
    other === null ? null : { vectors: run.vectors, a: word, b: other },
  );
  return (
    <section className="compare-words" aria-label="Compare two words">
      <WordBox label="Compare with" vectors={run.vectors} onChoose={compareWith} />
      {error === null ? null : <p className="hint">{error}</p>}
      {other === null ? null : (
        <div className="compared">
          <p className="compared-head">
            <span>
              {word} and <WordButton word={other} />
            </span>
            <Button kind="quiet" small onClick={() => compareWith(null)}>
              Stop comparing
            </Button>
          </p>
          <div className="compared-pair" aria-busy={pending || undefined}>
            {value?.found ? <CosineFormula a={word} b={other} pair={value} /> : null}
            {value?.found === false ? (
              <UnknownWord word={value.missing} suggestions={value.suggestions} onSelect={compareWith} />
            ) : null}
          </div>
        </div>
      )}
    </section>
  );
}
