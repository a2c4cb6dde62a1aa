import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { ExpressionProblem } from '../../../engine/protocol';
import { Field } from '../../../widgets/Field';
import { ExpressionFault } from './ExpressionFault';
import './algebra.css';

interface Props {
  readonly label: string;
  readonly explain?: ReactNode;
  readonly placeholder?: string | undefined;
  readonly value: string;
  readonly onInput: (text: string) => void;
  /** Enter, or leaving the box. */
  readonly onEnter?: ((text: string) => void) | undefined;
  /** What Up and Down go through, the last one first. */
  readonly history?: readonly string[] | undefined;
  /** What is wrong with the text that `problemOf` holds. */
  readonly problem: ExpressionProblem | null;
  readonly problemOf: string;
}

/** A box for an expression, with what is wrong with it marked below. Up and Down go through earlier ones. */
export function ExpressionField(props: Props) {
  const { label, explain, placeholder, value, onInput, onEnter, history = [], problem, problemOf } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  // How far back in the history the text on show is; −1 = as typed, kept in `typed`.
  const [back, setBack] = useState(-1);
  const [typed, setTyped] = useState('');
  const step = (by: 1 | -1) => {
    const next = Math.max(-1, Math.min(history.length - 1, back + by));
    if (next === back) return;
    if (back === -1) setTyped(value);
    setBack(next);
    onInput(next === -1 ? typed : history[next]!);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') onEnter?.(value);
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    step(event.key === 'ArrowUp' ? 1 : -1);
  };
  return (
    <div className="expression-field">
      <Field {...{ id, label, explain }}>
        <input
          ref={input}
          id={id}
          type="text"
          className="field-control"
          value={value}
          placeholder={placeholder}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-problem`}
          onChange={({ target }) => {
            setBack(-1);
            onInput(target.value);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => onEnter?.(value)}
        />
      </Field>
      <div id={`${id}-problem`} role="status" className="expression-problem">
        {problem ? (
          <ExpressionFault
            problem={problem}
            text={problemOf}
            onMend={(text) => {
              onInput(text);
              // The suggestion that was pressed goes away with the problem.
              input.current?.focus();
            }}
          />
        ) : null}
      </div>
    </div>
  );
}
