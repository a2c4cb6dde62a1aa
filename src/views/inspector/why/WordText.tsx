import { memo, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import type { TextPiece } from '../../../data/text-pieces';
import { hoverWord, selectWord } from '../../../session/word-actions';

interface Props {
  readonly pieces: readonly TextPiece[];
  /** Names the text. Without it Tab stops at none of the words. */
  readonly label?: string;
}

/**
 * A text whose words can be clicked. Tab stops at one word, the first that was asked for; left and right go from
 * word to word, Enter selects.
 */
export function WordText({ pieces, label }: Props) {
  const hit = pieces.findIndex((piece) => piece.hit && piece.word !== null);
  const first = hit < 0 ? pieces.findIndex(({ word }) => word !== null) : hit;
  if (label === undefined)
    return (
      <span>
        <Pieces pieces={pieces} stop={-1} />
      </span>
    );
  return (
    <span role="group" aria-label={label}>
      <Pieces pieces={pieces} stop={first} walk={walk} />
    </span>
  );
}

interface PiecesProps {
  readonly pieces: readonly TextPiece[];
  /** Which piece Tab stops at. */
  readonly stop: number;
  readonly walk?: (event: KeyboardEvent<HTMLElement>) => void;
}

const Pieces = memo(function Pieces({ pieces, stop, walk: onKeyDown }: PiecesProps) {
  return pieces.map(({ text, word, hit }, i) => {
    if (word === null) return hit ? <mark key={i}>{text}</mark> : text;
    const button = (
      <button
        key={i}
        type="button"
        className="text-word"
        data-word={word}
        data-at={i}
        tabIndex={i === stop ? 0 : -1}
        onClick={choose}
        onPointerEnter={hover}
        onPointerLeave={leave}
        onKeyDown={onKeyDown}
      >
        {text}
      </button>
    );
    return hit ? <mark key={i}>{button}</mark> : button;
  });
});

function walk(event: KeyboardEvent<HTMLElement>): void {
  const word = event.currentTarget;
  const group = word.closest<HTMLElement>('[role="group"]');
  const next = group && walkAmong(event.nativeEvent, [...group.querySelectorAll<HTMLElement>('[data-word]')]);
  if (!next) return;
  word.tabIndex = -1;
  next.tabIndex = 0;
}

/** Left and right move the focus along `stops`; the one that has it now, or null. */
export function walkAmong(
  event: globalThis.KeyboardEvent,
  stops: readonly HTMLElement[],
): HTMLElement | null {
  const way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const next = way ? stops[stops.findIndex((stop) => stop === event.target) + way] : undefined;
  if (!next) return null;
  event.preventDefault();
  next.focus();
  return next;
}

function choose({ currentTarget }: MouseEvent<HTMLElement>): void {
  const word = currentTarget.dataset['word'];
  if (word !== undefined) selectWord(word);
}

function hover({ currentTarget }: PointerEvent<HTMLElement>): void {
  hoverWord(currentTarget.dataset['word'] ?? null);
}

function leave(): void {
  hoverWord(null);
}
