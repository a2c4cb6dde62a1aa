import type { BiasWords } from '../../../session/algebra-state';
import { updateAlgebra } from '../../../session/algebra-actions';
import { shownRun } from '../../../session/recipe';
import type { RunRecord } from '../../../session/session';
import { useSession } from '../../../session/store';
import { useQuery } from '../../../session/use-query';
import { Button } from '../../../widgets/Button';
import { Explain } from '../../../widgets/Explain';
import { Section } from '../../../widgets/Section';
import { TextField } from '../../../widgets/TextField';
import { SourceLine } from '../../inspector/SourceLine';
import { suggestedBias, SUGGESTED } from '../algebra/bias-words';
import { BiasResult } from '../algebra/BiasResult';
import { typedWords } from '../../../session/typed-words';
import '../algebra/algebra.css';

/** Of the permutations. */
const SEED = 1;

/** The bias probe: words between two poles, in the vectors and in the texts. */
export function BiasTool() {
  const run = useSession(shownRun);
  return run ? <Bias run={run} /> : null;
}

function Bias({ run }: { readonly run: RunRecord }) {
  const typed = useSession((state) => state.algebra.bias);
  const corpus = useSession((state) => state.corpus);
  const { value: known } = useQuery('knownWords', { vectors: run.vectors, words: SUGGESTED });
  const suggested = suggestedBias(known?.known ?? []);
  const words = typed ?? suggested;
  const [a, b, x, y] = [words.a, words.b, words.x, words.y].map(typedWords);
  const ready = a!.length > 0 && b!.length > 0;
  const { value, pending, error } = useQuery(
    'biasProbe',
    ready
      ? {
          vectors: run.vectors,
          texts: corpus?.ref.id === run.corpus.id ? { corpus: run.corpus, text: run.recipe.text } : null,
          poles: [a!, b!],
          targets: [x!, y!],
          seed: SEED,
        }
      : null,
  );
  return (
    <Section title="Bias probe">
      <div className="algebra-tool">
        <SourceLine run={run} />
        <p className="caution">
          A position says where the texts put a word, not what is true of the people or things it names. It
          depends on the poles chosen, the corpus, and the seed; with few texts behind it, it says little. The
          scale of positions is not that of counts, so the table shows whether the vectors follow the texts,
          not by how much they exaggerate.
        </p>
        <BiasFields
          words={words}
          suggests={suggested.a !== ''}
          onChange={(bias) => updateAlgebra({ bias })}
        />
        {error === null ? null : <p className="field-error">{error}</p>}
        {value && !value.ok ? <p className="field-error">{value.message}</p> : null}
        {value?.ok ? <BiasResult answer={value} busy={pending} /> : null}
        {ready ? null : (
          <p className="hint">
            Type words for both poles, and target words to place between them.
            {typed === null && known
              ? ' No words are suggested: this vocabulary has too few for men and women.'
              : ''}
          </p>
        )}
      </div>
    </Section>
  );
}

interface FieldsProps {
  readonly words: BiasWords;
  /** Whether there are words to suggest. */
  readonly suggests: boolean;
  readonly onChange: (words: BiasWords | null) => void;
}

function BiasFields({ words, suggests, onChange }: FieldsProps) {
  const field = (key: keyof BiasWords) => ({
    value: words[key],
    onInput: (text: string) => onChange({ ...words, [key]: text }),
  });
  return (
    <>
      <div className="algebra-columns">
        <TextField label="Pole A" explain={<PoleExplain />} placeholder="he, him, his" {...field('a')} />
        <TextField label="Pole B" placeholder="she, her, hers" {...field('b')} />
        <TextField
          label="Target words"
          explain={<TestExplain />}
          rows={2}
          placeholder="engineer, nurse"
          {...field('x')}
        />
        <TextField label="Second target words" rows={2} placeholder="none" {...field('y')} />
      </div>
      <div className="algebra-examples">
        <Button
          small
          kind="quiet"
          onClick={() => onChange({ a: words.b, b: words.a, x: words.x, y: words.y })}
        >
          Swap A and B
        </Button>
        <Button small kind="quiet" disabled={!suggests} onClick={() => onChange(null)}>
          Suggested words
        </Button>
      </div>
    </>
  );
}

function PoleExplain() {
  return (
    <Explain title="Position and counts">
      Position: the cosine of the word with the axis from the mean of B to the mean of A, all words at length
      1; + leans to A. Association: its mean cosine with A’s words less that with B’s, which is the position
      times the length of the axis. Texts with A: texts that hold the word and any word of A. Log ratio: log2
      of (texts with A + ½) / (texts with B + ½), less the same for all texts, so that 0 is the usual share.
    </Explain>
  );
}

function TestExplain() {
  return (
    <Explain title="Tests by permutation">
      With two target sets, the Word Embedding Association Test (Caliskan, Bryson and Narayanan, Science
      2017): the difference of the sets’ mean associations, its effect size (over the standard deviation of
      all, n − 1), and the share of all ways to regroup the targets that give as much. With counts, the
      correlation of position and log ratio, and the share of orders that give as much. All ways are tried up
      to 20,000, else 10,000 random ones.
    </Explain>
  );
}
