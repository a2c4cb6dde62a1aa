import { useState } from 'react';
import type { RunRecord } from '../../session/session';
import { useQuery } from '../../session/use-query';
import { CosineFormula } from './CosineFormula';
import { UnknownWord } from './UnknownWord';
import { WordBox } from './WordBox';
import { WordButton } from './WordButton';

/** The cosine of the selected word and another one. */
export function CompareWords({ word, run }: { readonly word: string; readonly run: RunRecord }) {
  const [other, setOther] = useState<string | null>(null);
  const { value, error } = useQuery(
    'compareWords',
    other === null ? null : { vectors: run.vectors, a: word, b: other },
  );
  return (
    <section className="compare-words" aria-label="Compare two words">
      <h3>Compare two words</h3>
      <WordBox label="Compare with" vectors={run.vectors} onChoose={setOther} />
      {error === null ? null : <p className="hint">{error}</p>}
      {other !== null && value ? (
        <>
          <p>
            {word} and <WordButton word={other} />
          </p>
          {value.found ? (
            <CosineFormula a={word} b={other} pair={value} />
          ) : (
            <UnknownWord word={value.missing} suggestions={value.suggestions} onSelect={setOther} />
          )}
        </>
      ) : null}
    </section>
  );
}
