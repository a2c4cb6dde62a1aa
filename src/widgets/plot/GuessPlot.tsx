import { useState, type KeyboardEvent, type MouseEvent } from 'react';
import { guessFrame, nameHeights, type GuessFrame, type NamedPlace, type Place } from './guess-frame';

interface Props {
  /** Accessible name of the picture. */
  readonly label: string;
  readonly points: readonly NamedPlace[];
  /** The point that is not shown until there is a guess. */
  readonly hidden: number;
  /** In the coordinates of the points; null before the guess. */
  readonly guess: Place | null;
  readonly onGuess: (place: Place) => void;
}

const SIDE = 400;
const STEP = 16;

/** Named points on a plane, one of them hidden: a click, or arrow keys and Enter, guess its place. */
export function GuessPlot({ label, points, hidden, guess, onGuess }: Props) {
  const frame = guessFrame(points, SIDE);
  const heights = nameHeights(points.map(frame.pixels));
  const [cross, setCross] = useState<readonly [number, number]>([SIDE / 2, SIDE / 2]);
  const click = ({ currentTarget, clientX, clientY }: MouseEvent<HTMLButtonElement>) => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    // A press by keyboard has no place of its own: the cross has.
    const byKey = clientX === 0 && clientY === 0;
    const at = byKey ? cross : [((clientX - left) / width) * SIDE, ((clientY - top) / height) * SIDE];
    onGuess(frame.placeAt(at[0] ?? 0, at[1] ?? 0));
  };
  const move = (event: KeyboardEvent) => {
    const [dx, dy] = MOVES.get(event.key) ?? [0, 0];
    if (dx === 0 && dy === 0) return;
    event.preventDefault();
    setCross(([x, y]) => [inside(x + dx * STEP), inside(y + dy * STEP)]);
  };
  return (
    <button
      type="button"
      className="guess-plot"
      aria-label={`${label}. Arrow keys move the cross, Enter guesses.`}
      disabled={guess !== null}
      onClick={click}
      onKeyDown={move}
    >
      <svg viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true">
        {points.map((point, i) =>
          i === hidden && guess === null ? null : (
            <Dot key={point.name} {...{ point, frame }} height={heights[i] ?? 0} marked={i === hidden} />
          ),
        )}
        {guess === null ? <Cross at={cross} /> : <Miss frame={frame} from={guess} to={points[hidden]} />}
      </svg>
    </button>
  );
}

const MOVES: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['ArrowLeft', [-1, 0]],
  ['ArrowRight', [1, 0]],
  ['ArrowUp', [0, -1]],
  ['ArrowDown', [0, 1]],
]);

function inside(value: number): number {
  return Math.max(0, Math.min(SIDE, value));
}

interface DotProps {
  readonly point: NamedPlace;
  readonly frame: GuessFrame;
  /** Where its name stands. */
  readonly height: number;
  readonly marked: boolean;
}

function Dot({ point, frame, height, marked }: DotProps) {
  const [x, y] = frame.pixels(point);
  const left = x > SIDE * 0.75;
  return (
    <g className={marked ? 'guess-true' : 'guess-dot'}>
      <circle cx={x} cy={y} r={marked ? 6 : 4} />
      <text x={x + (left ? -8 : 8)} y={height + 4} textAnchor={left ? 'end' : 'start'}>
        {point.name}
      </text>
    </g>
  );
}

function Cross({ at: [x, y] }: { readonly at: readonly [number, number] }) {
  return <path className="guess-cross" d={`M${x - 8} ${y}h16M${x} ${y - 8}v16`} />;
}

interface MissProps {
  readonly frame: GuessFrame;
  readonly from: Place;
  readonly to: Place | undefined;
}

/** From the guess to the true place. */
function Miss({ frame, from, to }: MissProps) {
  if (!to) return null;
  const [x1, y1] = frame.pixels(from);
  const [x2, y2] = frame.pixels(to);
  return (
    <g className="guess-error">
      <line {...{ x1, y1, x2, y2 }} />
      <circle cx={x1} cy={y1} r={5} />
    </g>
  );
}
