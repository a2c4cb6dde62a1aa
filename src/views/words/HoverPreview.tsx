import type { DrawnMap } from '../../session/map-points';
import { useSession } from '../../session/store';
import { keptSentence } from './trust-sentence';
import type { Preview } from './use-preview';

interface Props {
  readonly preview: Preview;
  readonly drawn: DrawnMap | null;
}

/** The word under the pointer with its nearest words and how well the map keeps them, in a line that is always there. */
export function HoverPreview({ preview: { word, near }, drawn }: Props) {
  const kept = useSession(({ mapTrust }) =>
    word === null || !drawn ? '' : keptSentence(drawn, mapTrust, word),
  );
  return (
    <p className="hover-preview" aria-hidden="true">
      {word === null ? (
        'Point at a word to see its nearest words; click to select it.'
      ) : (
        <>
          <b>{word}</b> near {near?.join(', ') ?? '…'}
          {kept === '' ? '' : ` · ${kept}`}
        </>
      )}
    </p>
  );
}
