import type { TextTrace } from '../../engine/protocol';
import type { ClassifierRecord } from '../../session/session';
import type { Column } from '../../widgets/column';
import { CopyButtons } from '../../widgets/CopyButtons';
import { Explain } from '../../widgets/Explain';
import { percentText, sixDecimals } from '../../widgets/number-text';

/** Rows that fit a screen. */
const SHOWN = 16;

/** The rows looked up, their mean with and without padding, and what the model makes of it. */
export function TraceVectors({ trace, run }: { readonly trace: TextTrace; readonly run: ClassifierRecord }) {
  const { rows, maskedMean, unmaskedMean, probabilities, ids } = trace;
  if (!rows || !maskedMean || !unmaskedMean) return null;
  const masked = run.spec.maskPadding;
  const dimension = maskedMean.length;
  const copied = [
    ...rows.map((values, i) => ({ name: String(ids[i]), values })),
    { name: 'Mean of words', values: maskedMean },
    { name: 'Mean with padding', values: unmaskedMean },
  ];
  return (
    <>
      <div className="table-scroll" tabIndex={0} role="group" aria-label="Rows looked up, scrolls sideways">
        <table className="plain-table numbers" aria-label="Rows looked up">
          <thead>
            <tr>
              <th scope="col">Index</th>
              {Array.from({ length: dimension }, (_, d) => (
                <th key={d} scope="col">
                  {d}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((values, i) => (
              <ValueRow key={i} name={String(ids[i])} values={values} />
            ))}
            <ValueRow name={`Mean of words${masked ? ' (used)' : ''}`} values={maskedMean} strong={masked} />
            <ValueRow
              name={`Mean with padding${masked ? '' : ' (used)'}`}
              values={unmaskedMean}
              strong={!masked}
            />
          </tbody>
        </table>
      </div>
      <CopyButtons label="Rows looked up" columns={copiedColumns(dimension)} rows={copied} />
      {rows.length > SHOWN ? (
        <p className="hint">
          The first {SHOWN} rows of {ids.length}.
        </p>
      ) : null}
      <p className="hint">
        Run {run.number}, {dimension} numbers a word.
        <Explain title="Two means">
          The mean of words averages the real tokens only. The mean with padding averages all positions, so
          the padding row pulls short texts towards itself.
        </Explain>
      </p>
      {probabilities ? (
        <p>
          {probabilities.map((p, i) => (
            <span key={i}>
              {run.classes[i]?.name ?? `class ${i}`}: <strong>{percentText(p)}</strong>{' '}
            </span>
          ))}
        </p>
      ) : null}
    </>
  );
}

interface CopiedRow {
  readonly name: string;
  readonly values: readonly number[];
}

/** All rows and all decimals: those beyond the screen too. */
function copiedColumns(dimension: number): readonly Column<CopiedRow>[] {
  return [
    { name: 'Index', value: ({ name }) => name },
    ...Array.from({ length: dimension }, (_, d) => ({
      name: String(d),
      value: ({ values }: CopiedRow) => sixDecimals(values[d] ?? 0),
    })),
  ];
}

interface ValueRowProps {
  readonly name: string;
  readonly values: readonly number[];
  readonly strong?: boolean;
}

function ValueRow({ name, values, strong = false }: ValueRowProps) {
  return (
    <tr data-strong={strong || undefined}>
      <th scope="row">{name}</th>
      {values.map((value, d) => (
        <td key={d} className="number">
          {value.toFixed(4)}
        </td>
      ))}
    </tr>
  );
}
