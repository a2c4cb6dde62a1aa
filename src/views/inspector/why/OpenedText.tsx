import { useEffect, useRef } from 'react';
import type { WordTexts } from '../../../engine/protocol';
import type { RunRecord } from '../../../session/session';
import { useQuery } from '../../../session/use-query';
import { Button } from '../../../widgets/Button';
import { countText } from '../../../widgets/number-text';
import { WordText } from './WordText';

interface Props {
  readonly texts: Omit<WordTexts, 'word'>;
  readonly run: RunRecord;
  readonly document: number;
  readonly words: readonly string[];
  readonly onClose: () => void;
}

/** One text in full, its words clickable. */
export function OpenedText({ texts, run, document, words, onClose }: Props) {
  const { value, error } = useQuery('openText', { ...texts, document, words });
  const section = useRef<HTMLElement>(null);
  const shown = value?.document;
  useEffect(() => {
    if (shown === document) section.current?.scrollIntoView({ block: 'nearest' });
  }, [shown, document]);
  const title = `Text ${countText(document + 1)}`;
  return (
    <section className="opened-text" aria-label={title} ref={section}>
      <header>
        <h4>{title}</h4>
        <span className="hint">
          {value && value.label !== null ? `${run.classes[value.label]?.name ?? ''}, ` : ''}
          {value ? `${value.part}, ${countText(value.tokens)} words` : '…'}
        </span>
        <Button kind="quiet" small onClick={onClose}>
          Close
        </Button>
      </header>
      {error === null ? null : <p className="hint">{error}</p>}
      {value ? (
        <p>
          <WordText pieces={value.pieces} label={`Words of text ${document + 1}`} />
          {value.left > 0 ? <span className="hint"> … {countText(value.left)} more characters</span> : null}
        </p>
      ) : null}
    </section>
  );
}
