import { ADAM_CODE } from './adam';
import { POSITION_BASE, type Capacity } from './batch-lists';
import { draw, drawList, listEntry, type Texels } from './texels';

/** What stays on the GPU through a training. */
export interface Corpus {
  /** See `documentTexels`. */
  readonly documents: Texels;
  /** See `tokenTexels`. */
  readonly tokens: Texels;
  readonly sequenceLength: number;
  readonly masked: boolean;
}

/**
 * Lookup and mean in one pass.
 *
 *   masked     x[b] = Σ E[id] / n over the n tokens of document b; 0 without any
 *   unmasked   x[b] = (Σ E[id] + (L − n) E[0]) / L
 *
 * @param embedding States of E [vocabulary, d]
 * @param list See `batchList`
 * @returns x [documents, d]; 0 where there is no document.
 */
export function meanOfRows(
  embedding: Texels,
  { documents, tokens, sequenceLength, masked }: Corpus,
  list: Texels,
  capacity: Capacity,
): Texels {
  return draw({
    reads: { embedding, documents, tokens, list },
    rows: capacity.documents,
    columns: embedding.columns,
    code: `
      void main() {
        ivec2 at = place();
        int number = int(${listEntry('list', 'at.x')}.x);
        if (number < 0) { setOutput(vec4(0.0)); return; }
        vec4 own = ${listEntry('documents', 'number')};
        int start = int(own.x) * ${POSITION_BASE} + int(own.y);
        int n = int(own.z);
        float sum = 0.0;
        for (int i = start; i < start + n; i++) {
          sum += embeddingAt(int(${listEntry('tokens', 'i >> 2')}[i & 3]), at.y).x;
        }
        ${
          masked
            ? 'setOutput(vec4(n > 0 ? sum / float(n) : 0.0, 0.0, 0.0, 0.0));'
            : `float blanks = float(${sequenceLength} - n);
        if (blanks > 0.0) sum += blanks * embeddingAt(0, at.y).x;
        setOutput(vec4(sum / ${sequenceLength}.0, 0.0, 0.0, 0.0));`
        }
      }`,
  });
}

/**
 * One step of Adam on every row of the embedding, used or not.
 *
 *   dE[r] = Σ weight · dx[document] over the uses of row r
 *
 * Cost: a first pass looks each row up in the list, log2 of its rows; the second costs (vocabulary + uses) · d.
 *
 * @param slopes dx [documents, d]
 * @param rows Rows that the list holds.
 */
export function updateRows(
  embedding: Texels,
  slopes: Texels,
  list: Texels,
  capacity: Capacity,
  rows: number,
  adam: Readonly<Record<string, number>>,
): Texels {
  const firstRow = capacity.documents;
  const firstUse = firstRow + capacity.rows;
  const { rows: vocabularySize, columns } = embedding;
  const spans = drawList(vocabularySize, {
    reads: { list },
    uniforms: { known: rows },
    code: `
      void main() {
        int row = index();
        int low = 0;
        int high = int(known);
        while (low < high) {
          int middle = (low + high) / 2;
          if (int(${listEntry('list', `${firstRow} + middle`)}.x) < row) low = middle + 1;
          else high = middle;
        }
        vec4 found = low < int(known) ? ${listEntry('list', `${firstRow} + low`)} : vec4(-1.0);
        setOutput(int(found.x) == row ? vec4(found.yz, 0.0, 0.0) : vec4(0.0));
      }`,
  });
  return draw({
    reads: { embedding, slopes, list, spans },
    rows: vocabularySize,
    columns,
    uniforms: adam,
    code: `
      ${ADAM_CODE}
      void main() {
        ivec2 at = place();
        vec4 span = ${listEntry('spans', 'at.x')};
        int end = int(span.y);
        float g = 0.0;
        for (int i = int(span.x); i < end; i++) {
          vec4 two = ${listEntry('list', `${firstUse} + (i >> 1)`)};
          vec2 use = (i & 1) == 0 ? two.xy : two.zw;
          g += use.y * slopesAt(int(use.x), at.y).x;
        }
        setOutput(adam(embeddingAt(at.x, at.y), g));
      }`,
  });
}
