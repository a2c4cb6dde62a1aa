import { DataTable } from '../../../widgets/DataTable';
import { cosineReading } from '../../inspector/cosine-text';
import type { Answered } from './ExpressionResult';
import { wordColumn } from '../../inspector/word-column';
import { sixDecimals } from '../../../widgets/number-text';

interface Props {
  readonly answer: Answered;
  readonly unitLength: boolean;
  readonly includeOperands: boolean;
}

/** The answer with everything that it is made of. */
export function ExpressionFormula({ answer, unitLength, includeOperands }: Props) {
  const { operands, norm, answers } = answer;
  const [best] = answers;
  return (
    <details className="formula">
      <summary>How this is computed</summary>
      <p>
        {unitLength
          ? 'Each word’s vector is divided by its length, then all are added with their weights.'
          : 'The vectors are added as learned, with their weights.'}{' '}
        The result has length {norm.toFixed(6)}. {operandsNote(operands, includeOperands)} Padding and words
        without a vector are never answers.
      </p>
      <DataTable
        label="Operands"
        showLabel
        rows={operands}
        rowKey={({ word }) => word}
        columns={[
          wordColumn(),
          { name: 'Weight', value: ({ weight }) => (weight === null ? 'see above' : numberText(weight)) },
          { name: 'Length', value: (row) => row.norm.toFixed(6) },
          {
            name: 'Cosine with the result',
            value: ({ cosine }) => (cosine === null ? '–' : sixDecimals(cosine)),
          },
        ]}
      />
      {best ? (
        <>
          <p>
            cosine(r, {best.word}) = r · {best.word} / (|r| × |{best.word}|). {cosineReading(best.cosine)}
          </p>
          <dl>
            <Line name={`r · ${best.word}`} value={numberText(best.dot)} />
            <Line name="|r|" value={norm.toFixed(6)} />
            <Line name={`|${best.word}|`} value={best.norm.toFixed(6)} />
            <Line name="quotient" value={sixDecimals(best.cosine)} />
          </dl>
        </>
      ) : null}
    </details>
  );
}

function Line({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function operandsNote(operands: Answered['operands'], included: boolean): string {
  const names = operands.map(({ word }) => word).join(', ');
  return included
    ? `The words of the expression (${names}) may be answers.`
    : `Left out of the answers: ${names}.`;
}

function numberText(value: number): string {
  return String(Number(value.toFixed(6))).replace('-', '−');
}
