import type { Split } from '../data/dataset';
import type { SplitOptions } from '../data/recipe';
import { createRandom } from '../math/random';

/** Separates the split from other uses of the same seed. */
const STREAM = 101;

/** Documents held out of n: n · share rounded up; what is whole up to rounding errors (70 · 0.1) stays so. */
export function validationCount(documents: number, share: number): number {
  return Math.ceil(documents * share - 1e-9);
}

/**
 * Divides documents into training and validation by a seeded shuffle; both parts are in document order.
 *
 * Stratified, each class gives its proportional share: whole parts first, then the largest remainders, lower
 * class index on a tie, so that the total is the same as without. Without labels it has no effect.
 *
 * @param labels Class index of each document, or null.
 * @throws Error when the share is not between 0 and 1, or a part would be empty.
 */
export function splitDocuments(
  documents: number,
  labels: Uint16Array | null,
  { validationShare, stratified, seed }: SplitOptions,
): Split {
  if (!(validationShare > 0 && validationShare < 1)) {
    throw new Error(
      `Validation share must lie between 0 and 1, got ${validationShare}. Set it to 0.1, for instance.`,
    );
  }
  const held = validationCount(documents, validationShare);
  if (held < 1 || held >= documents) {
    throw new Error(
      `${documents} document${documents === 1 ? ' is' : 's are'} too few to hold out ${validationShare}: training and validation need at least one each. Load more texts${documents > 1 ? ' or choose another share' : ''}.`,
    );
  }
  const order = createRandom(seed, STREAM).shuffle(Uint32Array.from({ length: documents }, (_, i) => i));
  const isHeld = new Uint8Array(documents);
  if (stratified && labels) {
    const left = quotas(labels, held);
    for (const document of order) {
      const label = labels[document]!;
      if (left[label]! > 0) {
        left[label]!--;
        isHeld[document] = 1;
      }
    }
  } else for (let i = 0; i < held; i++) isHeld[order[i]!] = 1;

  const training = new Uint32Array(documents - held);
  const validation = new Uint32Array(held);
  let t = 0;
  let v = 0;
  for (let i = 0; i < documents; i++) {
    if (isHeld[i]) validation[v++] = i;
    else training[t++] = i;
  }
  return { training, validation };
}

/** Documents to hold out of each class: largest remainders, summing to `held`. */
function quotas(labels: Uint16Array, held: number): Uint32Array {
  const classes = labels.reduce((most, label) => Math.max(most, label + 1), 0);
  const sizes = new Uint32Array(classes);
  for (const label of labels) sizes[label]!++;
  // Whole numbers: size · held / documents, without rounding errors.
  const quota = sizes.map((size) => Math.floor((size * held) / labels.length));
  const remainder = Array.from(sizes, (size) => (size * held) % labels.length);
  const byRemainder = Array.from(sizes.keys()).sort((a, b) => remainder[b]! - remainder[a]! || a - b);
  let missing = held - quota.reduce((sum, n) => sum + n, 0);
  for (let i = 0; missing > 0; i++, missing--) quota[byRemainder[i]!]!++;
  return quota;
}
