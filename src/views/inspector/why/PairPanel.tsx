import { useState } from 'react';
import type { PairEvidence, PairWord, WordTexts } from '../../../engine/protocol';
import type { RunRecord } from '../../../session/session';
import { useSession } from '../../../session/store';
import { useQuery } from '../../../session/use-query';
import { BarRow } from '../../../widgets/BarRow';
import { DataTable } from '../../../widgets/DataTable';
import { Explain } from '../../../widgets/Explain';
import { countText, signedText } from '../../../widgets/number-text';
import { WordBox } from '../WordBox';
import { WordButton } from '../WordButton';
import { OpenedText } from './OpenedText';
import { textColumns } from './TextsTable';
import { wordColumn } from '../word-column';

interface Props {
  readonly texts: Omit<WordTexts, 'word'>;
  readonly word: string;
  readonly run: RunRecord;
}

/** What the texts say of the selected word and another one: where both stand, and what makes them alike. */
export function PairPanel({ texts, word, run }: Props) {
  const pinned = useSession(({ compareWith, pinned: words }) =>
    [compareWith, ...words].find((other) => other !== null && other !== word),
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const other = chosen !== null && chosen !== word ? chosen : (pinned ?? null);
  const { value, pending, error } = useQuery(
    'pairEvidence',
    other === null ? null : { ...texts, word, other },
  );
  return (
    <section className="why-part" aria-label="Two words">
      <h3>
        With another word{' '}
        <Explain title="What makes two words alike">
          Texts together: texts that hold both, beside the number to expect if the words knew nothing of each
          other (texts of one × texts of the other / all texts). Words near both: within 5 places of either,
          weight log2(1 + the smaller of the two counts) times the smaller of the two PMI (log2 of how many
          times more often than anywhere). Texts that pulled: training texts of the class that both words push
          toward, in which the word adds most to that side. A classifier moves words only by labels, so such
          texts are why they are alike.
        </Explain>
      </h3>
      <WordBox label="Explain with" vectors={run.vectors} onChoose={setChosen} />
      {error === null ? null : <p className="hint">{error}</p>}
      {other !== null && value ? (
        <div className="why-pair" aria-busy={pending || undefined}>
          <Pair pair={value} texts={texts} run={run} />
        </div>
      ) : (
        <p className="hint">
          Choose a word, or pin one, to see the texts that hold both and what they share.
        </p>
      )}
    </section>
  );
}

function Pair({ pair, texts, run }: { readonly pair: PairEvidence } & Omit<Props, 'word'>) {
  const { a, b, both, expected, shared, together, toward } = pair;
  const [opened, setOpened] = useState<number | null>(null);
  const columns = textColumns(run.classes, texts.run !== null);
  const open = ({ document }: { readonly document: number }) => setOpened(document);
  return (
    <>
      <p className="why-reading">
        <WordButton word={a.word} /> and <WordButton word={b.word} /> stand together in{' '}
        <strong>{countText(both)}</strong> {both === 1 ? 'text' : 'texts'} ({countText(a.texts)} hold the
        first, {countText(b.texts)} the second; by chance about {expected.toFixed(1)}).{' '}
        {both === 0 ? 'Never in one text together. ' : ''}
        {pushSentence(pair, run)}
      </p>
      {run.classes.length > 0 ? <Mixes words={[a, b]} run={run} /> : null}
      <DataTable
        label="Words near both"
        showLabel
        rows={shared}
        rowKey={({ word }) => word}
        maxHeight="12rem"
        empty="No word stands near both more often than by chance."
        columns={[
          wordColumn({ cut: '8rem' }),
          { name: `Near ${a.word}`, value: ({ nearA }) => nearA, cut: '5rem' },
          { name: `Near ${b.word} `, value: ({ nearB }) => nearB, cut: '5rem' },
          { name: 'Weight', value: ({ weight }) => weight.toFixed(2), align: 'end' },
        ]}
      />
      <DataTable
        label="Texts with both words"
        showLabel
        rows={together}
        rowKey={({ document }) => document}
        columns={columns.filter(({ name }) => name !== 'Contribution' && name !== 'Uses')}
        onActivate={open}
        maxHeight="14rem"
        empty="No text holds both."
      />
      {toward === null
        ? null
        : [a, b].map(({ word, pulled }) => (
            <DataTable
              key={word}
              label={`Texts that pulled ${word} toward ${run.classes[toward]?.name ?? ''}`}
              showLabel
              rows={pulled}
              rowKey={({ document }) => document}
              columns={columns}
              onActivate={open}
              maxHeight="12rem"
              empty="No training text of that class in which the word adds to it."
            />
          ))}
      {opened === null ? null : (
        <OpenedText
          texts={texts}
          run={run}
          document={opened}
          words={[a.word, b.word]}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  );
}

function Mixes({ words, run }: { readonly words: readonly PairWord[]; readonly run: RunRecord }) {
  return words.map(({ word, byClass }) => (
    <div key={word} className="why-mix">
      <strong>{word}</strong>
      <BarRow
        label={`Class mix of ${word}`}
        parts={byClass.map((value, i) => ({ label: run.classes[i]?.name ?? `class ${i}`, value }))}
      />
    </div>
  ));
}

function pushSentence({ a, b, toward }: PairEvidence, { classes }: RunRecord): string {
  if (a.push === null || b.push === null || classes.length !== 2) return '';
  const pushes = `(${signedText(a.push)} and ${signedText(b.push)})`;
  return toward === null
    ? `Alone they push opposite ways ${pushes}, so the labels keep them apart.`
    : `Alone both push toward ${classes[toward]?.name ?? ''} ${pushes}: to the classifier that is what makes them alike.`;
}
