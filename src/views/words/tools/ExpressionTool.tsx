import { useMemo, useState } from 'react';
import { rememberExpression, updateAlgebra } from '../../../session/algebra-actions';
import { shownRun } from '../../../session/recipe';
import type { RunRecord } from '../../../session/session';
import { useSession } from '../../../session/store';
import { useQuery } from '../../../session/use-query';
import { Button } from '../../../widgets/Button';
import { CheckboxField } from '../../../widgets/CheckboxField';
import { NumberField } from '../../../widgets/NumberField';
import { Section } from '../../../widgets/Section';
import { SelectField } from '../../../widgets/SelectField';
import { sidesOf } from '../algebra/arrow-scene';
import { ArrowPicture } from '../algebra/ArrowPicture';
import { EXPRESSIONS } from '../algebra/examples';
import { Examples } from '../algebra/Examples';
import { ExpressionExplain, LengthExplain, RuleExplain } from '../algebra/ExpressionExplain';
import { ExpressionField } from '../algebra/ExpressionField';
import { ExpressionFormula } from '../algebra/ExpressionFormula';
import { ExpressionResult, type Answered } from '../algebra/ExpressionResult';
import { PairsPanel } from '../algebra/PairsPanel';
import { useExamples } from '../algebra/use-examples';
import { useSettled } from '../algebra/use-settled';
import { SourceLine } from '../../inspector/SourceLine';

const MOST_DRAWN = 10;

/** Word algebra: an expression, the words nearest to it, arrows and pairs. */
export function ExpressionTool() {
  const run = useSession(shownRun);
  return run ? <Expression key={run.number} run={run} /> : null;
}

function Expression({ run }: { readonly run: RunRecord }) {
  const algebra = useSession((state) => state.algebra);
  const includeUnknown = useSession((state) => state.includeUnknown);
  const { expression: text, rule, unitLength, includeOperands, answers: topn } = algebra;
  const examples = useExamples(run.vectors, EXPRESSIONS);
  const empty = text.trim() === '';
  const { value, pending, error } = useQuery(
    'evaluateExpression',
    empty ? null : { vectors: run.vectors, text, rule, unitLength, includeOperands, includeUnknown, topn },
  );
  const told = useSettled(value, pending, text);
  // While a text cannot be read, the answer before it stays, so that nothing jumps at every keystroke.
  const last = useSettled(value?.ok ? value : undefined, pending, text);
  const problem = told && !told.value.ok && !empty ? told.value.problem : null;
  const answer = empty ? null : (last?.value ?? null);
  const isOld = problem !== null && last !== null;
  return (
    <Section title="Word algebra">
      <div className="algebra-tool">
        <SourceLine run={run} />
        <ExpressionField
          label="Expression"
          explain={<ExpressionExplain />}
          placeholder="brother - man + woman"
          value={text}
          onInput={(expression) => updateAlgebra({ expression })}
          onEnter={(entered) => {
            if (value?.ok) rememberExpression(entered);
          }}
          history={algebra.history}
          problem={problem}
          problemOf={told?.question ?? text}
        />
        <Examples
          label="Try"
          texts={examples}
          onChoose={(expression) => {
            updateAlgebra({ expression });
            rememberExpression(expression);
          }}
        />
        <Settings />
        {error === null ? null : <p className="field-error">{error}</p>}
        {empty ? (
          <p className="hint">Type words joined by + and −; the words nearest to the result appear here.</p>
        ) : (
          <ExpressionResult answer={answer} classes={run.classes} busy={pending || isOld} />
        )}
        {isOld ? <p className="hint">This still answers {last.question}</p> : null}
        {answer ? (
          <>
            <ExpressionFormula {...{ answer, unitLength, includeOperands }} />
            <Drawing run={run} answer={answer} text={last?.question ?? text} />
          </>
        ) : null}
        <PairsPanel run={run} />
      </div>
    </Section>
  );
}

interface DrawingProps {
  readonly run: RunRecord;
  readonly answer: Answered;
  readonly text: string;
}

/** Words, answers and the result with arrows: the sides of a parallelogram when it is b − a + c. */
function Drawing({ run, answer, text }: DrawingProps) {
  const unitLength = useSession((state) => state.algebra.unitLength);
  const [drawn, setDrawn] = useState(false);
  const kinds = useMemo(
    () => [
      { name: 'In the expression', words: answer.operands.map(({ word }) => word) },
      { name: 'Answers', words: answer.answers.slice(0, MOST_DRAWN).map(({ word }) => word) },
    ],
    [answer],
  );
  const { parallelogram } = answer;
  const arrows = useMemo(() => (parallelogram ? sidesOf(parallelogram) : []), [parallelogram]);
  return (
    <>
      <div className="algebra-examples">
        <Button aria-pressed={drawn} onClick={() => setDrawn(!drawn)}>
          {drawn ? 'Hide the picture' : 'Draw in the map'}
        </Button>
        {parallelogram ? null : (
          <span className="hint">
            An expression b − a + c has a parallelogram with arrows; of others only the result is marked.
          </span>
        )}
      </div>
      {drawn ? (
        <ArrowPicture
          run={run}
          label="Expression in the map"
          unitLength={unitLength}
          kinds={kinds}
          arrows={arrows}
          predicted={text}
          standIn={answer.answers[0]?.word ?? null}
        />
      ) : null}
    </>
  );
}

function Settings() {
  const { rule, unitLength, includeOperands, answers } = useSession((state) => state.algebra);
  return (
    <div className="algebra-settings">
      <SelectField
        label="Rule"
        explain={<RuleExplain />}
        value={rule}
        options={[
          { value: 'cosAdd', label: '3CosAdd' },
          { value: 'cosMul', label: '3CosMul' },
        ]}
        onChange={(chosen) => updateAlgebra({ rule: chosen })}
      />
      <SelectField
        label="Operands"
        explain={<LengthExplain />}
        value={unitLength ? 'unit' : 'raw'}
        options={[
          { value: 'unit', label: 'Length 1 (gensim)' },
          { value: 'raw', label: 'As they are' },
        ]}
        onChange={(chosen) => updateAlgebra({ unitLength: chosen === 'unit' })}
      />
      <NumberField
        label="Answers"
        value={answers}
        min={1}
        max={999}
        step={1}
        onChange={(count) => updateAlgebra({ answers: count })}
      />
      <CheckboxField
        label="Include the operands"
        checked={includeOperands}
        onChange={(included) => updateAlgebra({ includeOperands: included })}
      />
    </div>
  );
}
