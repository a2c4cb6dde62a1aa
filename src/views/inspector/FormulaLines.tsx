import type { Measure } from '../../data/keyed-vectors';
import { FORMULAS, oneHotText, operandsOf, type FoundPair } from './measure-text';

interface Props {
  readonly measure: Measure;
  readonly a: string;
  readonly b: string;
  readonly pair: FoundPair;
}

/** The formula of a number of two words, and everything that goes into it. */
export function FormulaLines({ measure, a, b, pair }: Props) {
  return (
    <div className="formula">
      <p>{FORMULAS[measure]}</p>
      <dl>
        {operandsOf(measure, a, b, pair).map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">{oneHotText(a, b)}</p>
    </div>
  );
}
