import { useState } from 'react';
import type { CodeLikeness, TwoTexts } from '../../../engine/protocol';
import { shownRun } from '../../../session/recipe';
import type { RunRecord } from '../../../session/session';
import { useSession } from '../../../session/store';
import { useQuery } from '../../../session/use-query';
import { DataTable } from '../../../widgets/DataTable';
import { Explain } from '../../../widgets/Explain';
import { Section } from '../../../widgets/Section';
import { TextField } from '../../../widgets/TextField';
import { SourceLine } from '../../inspector/SourceLine';
import { WordButton } from '../../inspector/WordButton';
import { sixDecimals } from '../../../widgets/number-text';
import './texts.css';

/** Two typed texts compared under three codes: presence of words, counts, learned vectors. */
export function TextsTool() {
  const run = useSession(shownRun);
  return run ? <Texts run={run} /> : null;
}

function Texts({ run }: { readonly run: RunRecord }) {
  const [a, setA] = useState('this film is wonderful');
  const [b, setB] = useState('this film is beautiful');
  const { value, error } = useQuery('compareTexts', {
    vectors: run.vectors,
    a,
    b,
    options: run.recipe.text,
  });
  return (
    <Section title="Two texts">
      <SourceLine run={run} />
      <p className="hint">
        Two different words share nothing in a one-hot code; learned vectors say how alike they are.{' '}
        <Explain title="Three codes">
          One-hot: one place a word, 1 where the text holds it. Counts: the same places, how often. Learned:
          the mean of the word vectors of all words, padding left out; a word outside the vocabulary is [UNK].
          Cosine 1 says the same direction, 0 nothing in common.
        </Explain>
      </p>
      <div className="texts-fields">
        <TextField label="First text" value={a} onInput={setA} />
        <TextField label="Second text" value={b} onInput={setB} />
      </div>
      {error === null ? null : <p className="hint">{error}</p>}
      {value ? <Results texts={value} /> : null}
    </Section>
  );
}

function Results({ texts }: { readonly texts: TwoTexts }) {
  const codes = [
    { code: 'One-hot', likeness: texts.oneHot },
    { code: 'Counts', likeness: texts.counts },
    { code: 'Learned', likeness: texts.learned },
  ];
  return (
    <>
      {texts.unknown.length > 0 ? (
        <p className="hint">Not in the vocabulary, so [UNK] to the vectors: {texts.unknown.join(', ')}.</p>
      ) : null}
      <div className="texts-tables">
        <DataTable
          label="Two texts"
          showLabel
          rows={codes}
          rowKey={({ code }) => code}
          columns={[
            { name: 'Code', value: ({ code }) => code },
            { name: 'Cosine', value: ({ likeness }) => cosineOf(likeness), align: 'end' },
            { name: 'Distance', value: ({ likeness }) => likeness.distance.toFixed(6), align: 'end' },
          ]}
        />
        <DataTable
          label="Words that differ, by cosine"
          showLabel
          rows={texts.pairs}
          rowKey={(pair) => `${pair.a} ${pair.b}`}
          maxHeight="12rem"
          empty="Both texts hold the same words."
          columns={[
            { name: 'First', value: (pair) => pair.a, cell: (pair) => <WordButton word={pair.a} /> },
            { name: 'Second', value: (pair) => pair.b, cell: (pair) => <WordButton word={pair.b} /> },
            { name: 'One-hot', value: () => '0', align: 'end' },
            { name: 'Learned', value: cosineOf, align: 'end' },
          ]}
        />
      </div>
    </>
  );
}

function cosineOf({ cosine }: Pick<CodeLikeness, 'cosine'>): string {
  return cosine === null ? '–' : sixDecimals(cosine);
}
