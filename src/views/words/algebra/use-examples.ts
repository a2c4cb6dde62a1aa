import { useMemo } from 'react';
import type { KeyedVectors } from '../../../data/keyed-vectors';
import type { Ref } from '../../../engine/protocol';
import { useQuery } from '../../../session/use-query';
import { offered, wordsOfExample } from './examples';

/** Examples whose words the vectors have, at most so many. */
export function useExamples(
  vectors: Ref<KeyedVectors>,
  examples: readonly string[],
  most = 4,
): readonly string[] {
  const words = useMemo(() => [...new Set(examples.flatMap(wordsOfExample))], [examples]);
  const { value } = useQuery('knownWords', { vectors, words });
  return useMemo(() => offered(examples, value?.known ?? [], most), [examples, value, most]);
}
