import { countText } from '../../widgets/number-text';

/** What the page says of a setting: nothing to add, a doubt, or a reason not to start. */
export interface Guide {
  readonly kind: 'fine' | 'warning' | 'refused';
  readonly sentence: string;
}

/** What the two settings mean, in full. */
export const PERPLEXITY =
  'About how many neighbours each word attends to. 5–50 suits small to medium maps, 50–100 larger ones; too high blurs local structure. It must be below the number of words.';
export const ITERATIONS =
  'A budget: the layout ends earlier once its KL stops falling. More iterations only lower the same KL further; they do not overfit.';

export const UMAP_NEIGHBORS =
  'How many nearest neighbours of each word, itself included, the map keeps in mind. Few show small groups, many show how groups lie to each other. umap-learn’s default is 15.';
export const MIN_DIST =
  'How close together words may lie on the map. It changes how tight groups look, not which words are in them. umap-learn’s default is 0.1.';

const FEWEST_WORDS = 4;
const SMALLEST_PERPLEXITY = 5;
const LARGEST_PERPLEXITY = 100;
/** Words above which a perplexity of 50–100 is usual. */
const LARGE = 5_000;
const FEWEST_ITERATIONS = 250;
const RULE = '5–50 for small to medium maps, 50–100 for larger ones';

/** Whether a perplexity suits a map of `words` words. t-SNE needs perplexity < words. */
export function perplexityGuide(perplexity: number, words: number): Guide {
  if (!(perplexity >= 1)) {
    return { kind: 'refused', sentence: `Perplexity must be at least 1, got ${perplexity}.` };
  }
  if (words <= 1) return { kind: 'refused', sentence: `A map needs at least 2 words, got ${words}.` };
  if (words < FEWEST_WORDS) {
    return {
      kind: 'refused',
      sentence: `t-SNE needs at least ${FEWEST_WORDS} words, got ${words}; PCA draws fewer.`,
    };
  }
  if (perplexity >= words) {
    return {
      kind: 'refused',
      sentence: `Perplexity must be below the number of words (${countText(words)}), got ${perplexity}; the largest possible here is ${countText(words - 1)}.`,
    };
  }
  const wanted = Math.floor(3 * perplexity) + 1;
  if (wanted > words - 1) {
    return {
      kind: 'warning',
      sentence: `Perplexity ${perplexity} asks for ${countText(wanted)} neighbours a word and there are only ${countText(words - 1)}: every word sees nearly all others. ${suggestion(words)}`,
    };
  }
  if (perplexity < SMALLEST_PERPLEXITY) {
    return { kind: 'warning', sentence: `Below 5 a map tends to fall into specks. Guide: ${RULE}.` };
  }
  if (perplexity > LARGEST_PERPLEXITY) {
    return { kind: 'warning', sentence: `Above 100 local structure is lost. Guide: ${RULE}.` };
  }
  if (perplexity > 50 && words < LARGE) {
    return {
      kind: 'warning',
      sentence: `Above 50 is meant for larger maps than ${countText(words)} words. Guide: ${RULE}.`,
    };
  }
  return { kind: 'fine', sentence: `Guide: ${RULE}.` };
}

/** What is said where words that the visitor chose are too few for a number, which is then lowered. */
export function loweredGuide(
  what: 'Perplexity' | 'UMAP neighbours',
  value: number,
  words: number,
): Guide | null {
  const fewest = what === 'Perplexity' ? FEWEST_WORDS : 3;
  if (words < fewest || value < words) return null;
  return {
    kind: 'warning',
    sentence: `${what}: ${countText(value)} is too much for ${countText(words)} words and will be lowered for this map; its caption says to what.`,
  };
}

/** What iterations mean: a budget, which convergence may leave unspent. */
export function iterationsGuide(iterations: number): Guide {
  if (!Number.isInteger(iterations) || iterations < FEWEST_ITERATIONS) {
    return {
      kind: 'refused',
      sentence: `Iterations must be a whole number of at least ${FEWEST_ITERATIONS}, got ${iterations}: the first ${FEWEST_ITERATIONS} only set the layout up.`,
    };
  }
  if (iterations < 1000) return { kind: 'warning', sentence: `Usual: 1,000–5,000. ${ITERATIONS}` };
  return { kind: 'fine', sentence: `Usual: 1,000–5,000. ${ITERATIONS}` };
}

function suggestion(words: number): string {
  const largest = Math.floor((words - 2) / 3);
  return largest >= 1 ? `Try ${countText(Math.min(largest, 30))} or less.` : 'Show more words.';
}
