import type { WordPair } from '../../engine/protocol';
import { cosineReading, cosineText } from './cosine-text';

interface Props {
  readonly a: string;
  readonly b: string;
  readonly pair: Extract<WordPair, { found: true }>;
}

/** The cosine of two words with everything that it is made of; undefined for a vector of zeros, never NaN. */
export function CosineFormula({ a, b, pair: { cosine, dot, norms, euclidean } }: Props) {
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
        Cosine <output aria-label="Cosine">{cosineText(cosine)}</output>
      </p>
      <p>
        {cosineReading(cosine)} Lengths {norms[0].toFixed(6)} and {norms[1].toFixed(6)}, Euclidean distance{' '}
        {euclidean.toFixed(6)}.
      </p>
      <details className="formula">
        <summary>Formula</summary>
        <p>cosine(a, b) = a · b / (|a| × |b|), between −1 (opposite) and 1 (same direction)</p>
        <dl>
          <div>
            <dt>a · b</dt>
            <dd>{signed(dot)}</dd>
          </div>
          <div>
            <dt>|a| = |{a}|</dt>
            <dd>{norms[0].toFixed(6)}</dd>
          </div>
          <div>
            <dt>|b| = |{b}|</dt>
            <dd>{norms[1].toFixed(6)}</dd>
          </div>
          <div>
            <dt>quotient</dt>
            <dd>{cosineText(cosine)}</dd>
          </div>
        </dl>
      </details>
    </>
  );
}

function signed(value: number): string {
  return value.toFixed(6).replace('-', '−');
}
