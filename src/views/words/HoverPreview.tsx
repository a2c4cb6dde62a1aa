import type { RunRecord } from '../../session/session';
import { useSession } from '../../session/store';
import { useQuery } from '../../session/use-query';

const SHOWN = 5;

/** The word under the pointer with its nearest words, in a line that is always there. */
export function HoverPreview({ run }: { readonly run: RunRecord | null }) {
  const word = useSession((state) => state.hovered);
  const includeUnknown = useSession((state) => state.includeUnknown);
  const { value, pending } = useQuery(
    'mostSimilar',
    run && word !== null ? { vectors: run.vectors, word, topn: SHOWN, includeUnknown } : null,
  );
  const near = value && !pending ? value.similar.map((neighbor) => neighbor.word).join(', ') : '…';
  return (
    <p className="hover-preview" aria-hidden="true">
      {word === null ? (
        'Point at a word to see its nearest words; click to select it.'
      ) : (
        <>
          <b>{word}</b> near {near}
        </>
      )}
    </p>
  );
}
