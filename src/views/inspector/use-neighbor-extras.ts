import { useMemo } from 'react';
import type { NeighborMark } from '../../engine/protocol';
import { useSession } from '../../session/store';
import { useQuery } from '../../session/use-query';
import { useNeighborRules } from './use-neighbor-rules';
import type { WordView } from './use-word-view';

/** What the tables say of a neighbour besides its place; null while it is on its way. */
export interface NeighborExtra {
  readonly mark: NeighborMark | null;
  /** In how many of the runs of a seed check it is among the neighbours; null without a check. */
  readonly seenIn: number | null;
}

export interface NeighborExtras {
  readonly similar: readonly NeighborExtra[];
  readonly different: readonly NeighborExtra[];
  /** Runs of the seed check, the one on show included; 0 without a check. */
  readonly runs: number;
}

const NONE: readonly never[] = [];

/** Marks and agreement of the neighbours on show, asked for once these stand. */
export function useNeighborExtras({ run, word, neighbors }: WordView): NeighborExtras {
  const { rules, texts, neverTogetherIn } = useNeighborRules(run);
  const check = useSession((state) => (state.seedCheck?.run === run?.number ? state.seedCheck : null));
  const near = neighbors.pending ? undefined : neighbors.value;
  const asked = run && word !== null && near && near.similar.length > 0 ? { run, word, near } : null;
  const marks = useQuery(
    'neighborMarks',
    asked && {
      vectors: asked.run.vectors,
      word: asked.word,
      ...rules,
      similar: asked.near.similar.map(({ index }) => index),
      different: asked.near.different.map(({ index }) => index),
      texts,
    },
  );
  const repeated = check?.vectors ?? NONE;
  const agreement = useQuery(
    'neighborAgreement',
    asked && repeated.length > 0
      ? {
          vectors: repeated,
          word: asked.word,
          ...rules,
          neverTogetherIn,
          similar: asked.near.similar.map((neighbor) => neighbor.word),
          different: asked.near.different.map((neighbor) => neighbor.word),
        }
      : null,
  );
  return useMemo(() => {
    const list = (name: 'similar' | 'different') =>
      (near?.[name] ?? NONE).map((_, i) => ({
        mark: marks.pending ? null : (marks.value?.[name][i] ?? null),
        seenIn: agreement.pending || !agreement.value ? null : 1 + (agreement.value[name][i] ?? 0),
      }));
    return {
      similar: list('similar'),
      different: list('different'),
      runs: repeated.length > 0 ? repeated.length + 1 : 0,
    };
  }, [near, marks.pending, marks.value, agreement.pending, agreement.value, repeated.length]);
}
