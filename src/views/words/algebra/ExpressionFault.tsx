import type { ExpressionProblem } from '../../../engine/protocol';
import { Button } from '../../../widgets/Button';
import { operandText, replaceAt } from './operand-text';

interface Props {
  readonly problem: ExpressionProblem;
  /** The text that the problem is about. */
  readonly text: string;
  /** Takes the text with a suggestion put in. */
  readonly onMend: (text: string) => void;
}

/** Characters shown to either side of the place. */
const AROUND = 24;

/** The sentence, the place with a caret under it, and spellings to put in. */
export function ExpressionFault({ problem, text, onMend }: Props) {
  const { message, at, length, unknown } = problem;
  return (
    <>
      <p className="field-error">{message}</p>
      {at === null || isAll(text, at, length) ? null : <Place text={text} at={at} length={length} />}
      {unknown.map(({ word, suggestions, ...place }) =>
        suggestions.length === 0 ? null : (
          <p key={place.at} className="algebra-examples">
            <span className="hint">Instead of “{word.slice(0, 40)}”:</span>
            {suggestions.map((suggestion) => (
              <Button
                key={suggestion}
                kind="quiet"
                small
                onClick={() => onMend(replaceAt(text, place.at, place.length, operandText(suggestion)))}
              >
                {suggestion}
              </Button>
            ))}
          </p>
        ),
      )}
    </>
  );
}

/** Whether a place is the whole text, which needs no pointing at. */
function isAll(text: string, at: number, length: number): boolean {
  return text.slice(0, at).trim() === '' && text.slice(at + length).trim() === '';
}

function Place({
  text,
  at,
  length,
}: {
  readonly text: string;
  readonly at: number;
  readonly length: number;
}) {
  const from = Math.max(0, at - AROUND);
  const end = Math.min(text.length, at + length);
  const to = Math.min(text.length, end + AROUND);
  return (
    <code className="expression-place" aria-label={`at character ${at + 1}`}>
      {from > 0 ? '…' : ''}
      {text.slice(from, at)}
      <mark>{text.slice(at, Math.min(end, at + 2 * AROUND)) || ' '}</mark>
      {text.slice(end, to)}
      {to < text.length ? '…' : ''}
    </code>
  );
}
