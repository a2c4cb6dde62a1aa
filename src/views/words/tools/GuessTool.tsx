import { useState } from 'react';
import { run as ask } from '../../../session/connection';
import { sentenceOf } from '../../../session/jobs';
import { shownRun } from '../../../session/recipe';
import type { RunRecord } from '../../../session/session';
import { session, useSession } from '../../../session/store';
import { typedWords } from '../../../session/typed-words';
import { Button } from '../../../widgets/Button';
import { distanceOf, type NamedPlace, type Place } from '../../../widgets/plot/guess-frame';
import { GuessPlot } from '../../../widgets/plot/GuessPlot';
import { Section } from '../../../widgets/Section';
import { SelectField } from '../../../widgets/SelectField';
import { TextField } from '../../../widgets/TextField';
import { dimensionName } from '../map-methods';

/** Words that a round may hold. */
const MOST = 40;

interface Round {
  readonly run: number;
  readonly points: readonly NamedPlace[];
  /** What the two axes show, as one phrase. */
  readonly axes: string;
  readonly missing: readonly string[];
  readonly hidden: number;
  readonly guess: Place | null;
}

type Method = 'pca' | 'raw';

/** A game: where on two dimensions does a hidden word lie? */
export function GuessTool() {
  const shown = useSession(shownRun);
  const [list, setList] = useState('');
  const [method, setMethod] = useState<Method>('pca');
  const [round, setRound] = useState<Round | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const start = () => {
    if (!shown) return;
    beginRound(shown, typedWords(list), method).then(
      (begun) => {
        setRound(begun);
        setProblem(null);
      },
      (error: unknown) => setProblem(sentenceOf(error)),
    );
  };
  const current = round?.run === shown?.number ? round : null;
  return (
    <Section title="Guess where">
      <p className="hint">
        Words on two axes, one of them hidden: from where the others lie, where should it be? An empty list
        takes frequent words and those around the selected one.
      </p>
      <div className="tool-row">
        <TextField
          label="Words of the game"
          value={list}
          placeholder="apple pear bus train …"
          onInput={setList}
        />
        <SelectField
          label="Axes of the game"
          value={method}
          options={[
            { value: 'pca', label: 'PCA of these words' },
            { value: 'raw', label: 'Raw dimensions of the map' },
          ]}
          onChange={setMethod}
        />
        <Button disabled={!shown} onClick={start}>
          {current ? 'Hide another word' : 'Hide a word'}
        </Button>
      </div>
      {problem === null ? null : <p className="hint">{problem}</p>}
      {current ? <Game round={current} onGuess={(guess) => setRound({ ...current, guess })} /> : null}
    </Section>
  );
}

interface GameProps {
  readonly round: Round;
  readonly onGuess: (guess: Place) => void;
}

function Game({ round, onGuess }: GameProps) {
  const { points, hidden, guess, axes, missing } = round;
  const word = points[hidden];
  if (!word) return null;
  return (
    <>
      <p role="status">
        {guess === null
          ? `Where is “${word.name}”?`
          : `“${word.name}” lies ${distanceOf(guess, word).toFixed(4)} from your guess; the words lie ${meanDistance(points).toFixed(4)} apart on average.`}
      </p>
      <GuessPlot
        label={`Where is “${word.name}”?`}
        points={points}
        hidden={hidden}
        guess={guess}
        onGuess={onGuess}
      />
      <p className="hint">
        {axes}. {missing.length > 0 ? `Not in the vocabulary: ${missing.join(', ')}.` : ''}
      </p>
    </>
  );
}

/** @throws Error when fewer than three words are known. */
async function beginRound(shown: RunRecord, listed: readonly string[], method: Method): Promise<Round> {
  const { vectors } = shown;
  const wanted = (listed.length > 0 ? listed : await usualWords(shown)).slice(0, MOST);
  const words = await ask('mapWords', { vectors, limit: 0, includeUnknown: false, words: wanted });
  if (words.words.length < 3) {
    throw new Error(`The game needs at least 3 words of the vocabulary, got ${words.words.length}.`);
  }
  const options = { ...session.getState().settings.map, method, components: 2 as const };
  const made = await ask('fitMap', { vectors, indices: words.indices, options, stopKey: 'guess' });
  void ask('release', { refs: [made.projection] });
  const points = words.words.map((name, i) => ({
    name,
    x: made.positions[2 * i] ?? 0,
    y: made.positions[2 * i + 1] ?? 0,
  }));
  const axes =
    method === 'pca'
      ? 'Axes: the two directions in which these words vary most'
      : `Axes: ${options.dimensions.slice(0, 2).map(dimensionName).join(' and ')}, chosen above the map`;
  const { missing } = words;
  return { run: shown.number, points, axes, missing, hidden: nextHidden(points.length), guess: null };
}

/** The most frequent words, with the selected word, its nearest and its farthest words among them. */
async function usualWords({ vectors }: RunRecord): Promise<readonly string[]> {
  const { word } = session.getState();
  const { words } = await ask('completeWord', { vectors, prefix: '', limit: word === null ? 12 : 6 });
  const frequent = words.map((found) => found.word);
  if (word === null) return frequent;
  const near = await ask('mostSimilar', { vectors, word, topn: 3, includeUnknown: false });
  return [word, ...[...near.similar, ...near.different].map((other) => other.word), ...frequent];
}

let rounds = 0;

/** Another word each round, in an order that is not that of the list. */
function nextHidden(words: number): number {
  rounds++;
  return (rounds * 5 + 1) % words;
}

function meanDistance(points: readonly Place[]): number {
  let sum = 0;
  let pairs = 0;
  points.forEach((a, i) => {
    for (const b of points.slice(i + 1)) {
      sum += distanceOf(a, b);
      pairs++;
    }
  });
  return pairs > 0 ? sum / pairs : 0;
}
