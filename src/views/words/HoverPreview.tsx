import type { Preview } from './use-preview';

/** The word under the pointer with its nearest words, in a line that is always there. */
export function HoverPreview({ preview: { word, near } }: { readonly preview: Preview }) {
  return (
    <p className="hover-preview" aria-hidden="true">
      {word === null ? (
        'Point at a word to see its nearest words; click to select it.'
      ) : (
        <>
          <b>{word}</b> near {near?.join(', ') ?? '…'}
        </>
      )}
    </p>
  );
}
