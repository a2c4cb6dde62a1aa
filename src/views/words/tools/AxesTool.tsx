import { updateAlgebra } from '../../../session/algebra-actions';
import { shownRun } from '../../../session/recipe';
import type { RunRecord } from '../../../session/session';
import { update, useSession } from '../../../session/store';
import { useQuery } from '../../../session/use-query';
import { Button } from '../../../widgets/Button';
import { Explain } from '../../../widgets/Explain';
import { NumberField } from '../../../widgets/NumberField';
import { Section } from '../../../widgets/Section';
import { SelectField } from '../../../widgets/SelectField';
import { TextField } from '../../../widgets/TextField';
import { SourceLine } from '../../inspector/SourceLine';
import { AxisResult } from '../algebra/AxisResult';
import { AXES } from '../algebra/examples';
import { Examples } from '../algebra/Examples';
import { ExpressionExplain } from '../algebra/ExpressionExplain';
import { ExpressionField } from '../algebra/ExpressionField';
import { axisBetween, polesOf, turned } from '../algebra/poles';
import { useExamples } from '../algebra/use-examples';
import { useSettled } from '../algebra/use-settled';
import { typedWords } from '../../../session/typed-words';

/** Words in the picture of two axes. */
const MOST_DRAWN = 300;

/** Words on axes made of expressions. */
export function AxesTool() {
  const run = useSession(shownRun);
  return run ? <Axes key={run.number} run={run} /> : null;
}

function Axes({ run }: { readonly run: RunRecord }) {
  // Field by field: what is typed in other tools leaves this one alone.
  const axis = useSession((state) => state.algebra.axis);
  const secondAxis = useSession((state) => state.algebra.secondAxis);
  const measure = useSession((state) => state.algebra.axisMeasure);
  const minimumCount = useSession((state) => state.algebra.axisMinimumCount);
  const topn = useSession((state) => state.algebra.axisEnds);
  const low = useSession((state) => state.algebra.axisLow);
  const high = useSession((state) => state.algebra.axisHigh);
  const includeUnknown = useSession((state) => state.includeUnknown);
  const examples = useExamples(run.vectors, AXES);
  const limits = readLimits(low, high);
  const { value, pending, error } = useQuery(
    'axisWords',
    axis.trim() === ''
      ? null
      : {
          vectors: run.vectors,
          axis,
          second: secondAxis.trim() === '' ? null : secondAxis,
          measure,
          minimumCount,
          range: limits.range,
          includeUnknown,
          topn,
          most: MOST_DRAWN,
        },
  );
  const asked = { axis, secondAxis };
  const told = useSettled(value, pending, asked);
  const last = useSettled(value?.ok ? value : undefined, pending, asked);
  const problem = told && !told.value.ok && axis.trim() !== '' ? told.value : null;
  return (
    <Section title="Axes">
      <div className="algebra-tool">
        <SourceLine run={run} />
        <ExpressionField
          label="Axis"
          explain={<ExpressionExplain />}
          placeholder="good - bad"
          value={axis}
          onInput={(text) => updateAlgebra({ axis: text })}
          problem={problem?.which === 'axis' ? problem.problem : null}
          problemOf={told?.question.axis ?? axis}
        />
        <Examples label="Try" texts={examples} onChoose={(text) => updateAlgebra({ axis: text })} />
        <PoleFields axis={axis} />
        <ExpressionField
          label="Crossed with"
          placeholder="a second axis, as film - movie"
          value={secondAxis}
          onInput={(text) => updateAlgebra({ secondAxis: text })}
          problem={problem?.which === 'second' ? problem.problem : null}
          problemOf={told?.question.secondAxis ?? secondAxis}
        />
        <Filters error={limits.error} />
        {error === null ? null : <p className="field-error">{error}</p>}
        {last && axis.trim() !== '' ? (
          <>
            <AxisResult
              answer={last.value}
              axis={last.question.axis}
              second={last.question.secondAxis}
              classes={run.classes}
              busy={pending || problem !== null}
            />
            <div className="algebra-examples">
              <Button onClick={() => update({ colorBy: 'axis', colorAxis: last.question.axis })}>
                Colour the map by this axis
              </Button>
            </div>
          </>
        ) : (
          <p className="hint">
            Name two words or sets of words to see where all others stand between them; a second axis gives a
            picture.
          </p>
        )}
      </div>
    </Section>
  );
}

/** The two sets of words of the axis, when it is made of two; they write the axis. */
function PoleFields({ axis }: { readonly axis: string }) {
  const { positive, negative } = polesOf(axis) ?? { positive: [], negative: [] };
  return (
    <div className="algebra-settings">
      <TextField
        label="Positive pole"
        explain={<PolesExplain />}
        placeholder="good, great"
        value={positive.join(', ')}
        onCommit={(text) => updateAlgebra({ axis: axisBetween({ positive: typedWords(text), negative }) })}
      />
      <TextField
        label="Negative pole"
        placeholder="bad, awful"
        value={negative.join(', ')}
        onCommit={(text) => updateAlgebra({ axis: axisBetween({ positive, negative: typedWords(text) }) })}
      />
      <Button disabled={axis.trim() === ''} onClick={() => updateAlgebra({ axis: turned(axis) })}>
        Swap poles
      </Button>
    </div>
  );
}

function PolesExplain() {
  return (
    <Explain title="Position on an axis">
      The axis is the vector of the expression divided by its length: for poles, the difference of their
      means. The position of a word is the dot product of its vector, as learned, with the axis, or the
      cosine, which is that divided by the length of the word’s vector. Swapping the poles flips every sign
      and changes nothing else.
    </Explain>
  );
}

function Filters({ error }: { readonly error: string | null }) {
  const { axisMeasure, axisMinimumCount, axisEnds, axisLow, axisHigh } = useSession((state) => state.algebra);
  return (
    <div className="algebra-settings">
      <SelectField
        label="Position"
        value={axisMeasure}
        options={[
          { value: 'dot', label: 'Dot product' },
          { value: 'cosine', label: 'Cosine' },
        ]}
        onChange={(measure) => updateAlgebra({ axisMeasure: measure })}
      />
      <NumberField
        label="Words at each end"
        value={axisEnds}
        min={1}
        max={999}
        step={1}
        onChange={(count) => updateAlgebra({ axisEnds: count })}
      />
      <NumberField
        label="Least count on the axis"
        value={axisMinimumCount}
        min={1}
        max={1e9}
        step={1}
        onChange={(count) => updateAlgebra({ axisMinimumCount: count })}
      />
      <TextField
        label="Position from"
        placeholder="lowest"
        value={axisLow}
        onInput={(low) => updateAlgebra({ axisLow: low })}
        error={error}
      />
      <TextField
        label="Position to"
        placeholder="highest"
        value={axisHigh}
        onInput={(high) => updateAlgebra({ axisHigh: high })}
      />
    </div>
  );
}

/** JSON, in which questions are compared, holds no infinity. */
const FAR = 1e30;

function readLimits(low: string, high: string) {
  const [from, to] = [low, high].map((text) => (text.trim() === '' ? null : Number(text.replace('−', '-'))));
  const isNumber = (limit: number | null | undefined) => limit === null || Number.isFinite(limit);
  if (!isNumber(from) || !isNumber(to))
    return { range: null, error: 'A limit must be a number, as 0.5 or −1.' };
  if (from === null && to === null) return { range: null, error: null };
  return { range: [from ?? -FAR, to ?? FAR] as const, error: null };
}
