import { useMemo } from 'react';
import { useSession } from '../../session/store';
import { useQuery } from '../../session/use-query';
import { Explain } from '../../widgets/Explain';
import { withoutVectorText } from './measure-text';
import { NearHint } from './NearHint';
import { NeighborSettings } from './NeighborSettings';
import { NeighborTable } from './NeighborTable';
import { SeedCheckBar } from './SeedCheckBar';
import { SourceTag } from './SourceTag';
import { useNeighborExtras } from './use-neighbor-extras';
import { useNeighborRules } from './use-neighbor-rules';
import type { InspectorTabProps } from './use-word-view';

const NONE: readonly never[] = [];
const LISTS = [
  { name: 'similar', label: 'Most similar' },
  { name: 'different', label: 'Most different' },
] as const;

/** The most similar and the most different words, how many of them, and what is left out. */
export function NeighborsTab({ view, found }: InspectorTabProps) {
  const { run, word } = view;
  const { value, pending, error } = view.neighbors;
  const { rules, texts } = useNeighborRules(run);
  const extras = useNeighborExtras(view);
  const shared = useSharedNeighbors({ view, found });
  if (!run || word === null) return null;
  return (
    <>
      <NeighborSettings textsHeld={texts !== null} />
      <NearHint run={run} />
      {value && value.withoutDirection > 0 ? (
        <p className="hint">{withoutVectorText(value.withoutDirection)}, by every measure.</p>
      ) : null}
      {shared.of === null ? null : (
        <p className="hint">
          <span className="shared-key">Marked</span> words are also among the {rules.topn} nearest (
          {shared.similar.size}) or farthest ({shared.different.size}) of {shared.of}.
        </p>
      )}
      {error !== null && found?.hasDirection ? <p className="hint">{error}</p> : null}
      <div className="neighbor-tables">
        {LISTS.map(({ name, label }) => (
          <div key={name} className="neighbor-list">
            <header>
              <h3>{label}</h3>
              {name === 'similar' ? <AboutColumns topn={rules.topn} /> : null}
              <SourceTag run={run} />
            </header>
            <NeighborTable
              label={label}
              word={word}
              run={run}
              measure={value?.measure ?? rules.measure ?? 'cosine'}
              neighbors={value?.[name] ?? NONE}
              extras={extras[name]}
              runs={extras.runs}
              shared={shared[name]}
              classes={found?.classes ?? NONE}
              busy={pending}
            />
          </div>
        ))}
      </div>
      <SeedCheckBar run={run} />
    </>
  );
}

function AboutColumns({ topn }: { readonly topn: number }) {
  return (
    <Explain title="Columns">
      The word itself and padding are always left out. Press a number to see how it is computed. Mutual: a
      tick says that each word is among the {topn} nearest (below: farthest) of the other. Nearness is not
      two-way: the nearest word of one may have others that are nearer to it. Texts together: texts that hold
      both words.
    </Explain>
  );
}

const NO_WORDS: ReadonlySet<string> = new Set();

/** Neighbours that the selected word has in common with the word that it is compared with. */
function useSharedNeighbors({ view: { run, word, neighbors } }: InspectorTabProps) {
  const other = useSession((state) => state.compareWith);
  const { rules, neverTogetherIn } = useNeighborRules(run);
  const of = other === word ? null : other;
  const { value, pending } = useQuery(
    'mostSimilar',
    run && of !== null ? { vectors: run.vectors, word: of, ...rules, neverTogetherIn } : null,
  );
  return useMemo(() => {
    const own = neighbors.value;
    if (!value || pending || !own) return { of: null, similar: NO_WORDS, different: NO_WORDS };
    const both = (name: 'similar' | 'different') => {
      const theirs = new Set(value[name].map((neighbor) => neighbor.word));
      return new Set(own[name].map((neighbor) => neighbor.word).filter((known) => theirs.has(known)));
    };
    return { of, similar: both('similar'), different: both('different') };
  }, [of, value, pending, neighbors.value]);
}
