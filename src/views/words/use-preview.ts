import type { RunRecord } from '../../session/session';
import { useSession } from '../../session/store';
import { useQuery } from '../../session/use-query';
import { classShares, shareText } from '../inspector/class-share';

/** Words named in the line below the map, and those spoken. */
const SHOWN = 5;
const SPOKEN = 3;

/** The word that is pointed at, with what is known of it so far. */
export interface Preview {
  readonly word: string | null;
  /** Its nearest words; null while they are on their way. */
  readonly near: readonly string[] | null;
  /** `negative 88 %, positive 12 %`; empty without labels. */
  readonly mix: string;
}

/** What is known of the word under the pointer, or of the one that the keyboard came to. */
export function usePreview(run: RunRecord | null): Preview {
  const word = useSession((state) => state.hovered);
  const includeUnknown = useSession((state) => state.includeUnknown);
  const asked = run && word !== null ? { vectors: run.vectors, word } : null;
  const neighbors = useQuery('mostSimilar', asked && { ...asked, topn: SHOWN, includeUnknown });
  const { value: found, pending } = useQuery('lookUpWord', asked);
  const near =
    neighbors.value && !neighbors.pending ? neighbors.value.similar.map((other) => other.word) : null;
  const shares = found?.found && !pending ? classShares(found.classCounts, found.classes) : [];
  return { word, near, mix: shares.map(({ name, share }) => `${name} ${shareText(share)}`).join(', ') };
}

/** What a screen reader says of a word on the map; the word alone until the rest is known. */
export function spokenText(word: string, { word: known, near, mix }: Preview): string {
  if (known !== word || near === null) return word;
  return [word, ...(mix === '' ? [] : [mix]), `near ${near.slice(0, SPOKEN).join(', ')}`].join('; ');
}
