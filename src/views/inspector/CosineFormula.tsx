import { cosineReading } from './cosine-text';
import { FormulaLines } from './FormulaLines';
import { oneHotText, type FoundPair } from './measure-text';
import { sixDecimals } from '../../widgets/number-text';

interface Props {
  readonly a: string;
  readonly b: string;
  readonly pair: FoundPair;
}

/** The cosine of two words with everything that it is made of; undefined for a vector of zeros, never NaN. */
export function CosineFormula({ a, b, pair }: Props) {
  const { cosine, norms, euclidean } = pair;
  if (cosine === null) {
    const zero = [a, b].filter((_, i) => norms[i] === 0);
    return (
      <p>
        Cosine: <strong>undefined</strong>. {zero.join(' and ')} {zero.length === 2 ? 'have' : 'has'} no
        direction: every number of the vector is 0, and the cosine divides by its length.
      </p>
    );
  }
  return (
    <>
      <p className="cosine">
        Cosine <output aria-label="Cosine">{sixDecimals(cosine)}</output>
      </p>
      <p className="cosine-reading">
        {cosineReading(cosine)} Lengths {norms[0].toFixed(6)} and {norms[1].toFixed(6)}, Euclidean distance{' '}
        {euclidean.toFixed(6)}.
      </p>
      <p className="hint">{oneHotText(a, b)}</p>
      <details>
        <summary>Formula</summary>
        <FormulaLines measure="cosine" a={a} b={b} pair={pair} />
      </details>
    </>
  );
}
