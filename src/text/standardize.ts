import type { TextOptions } from '../data/recipe';

export type StandardizeOptions = Pick<TextOptions, 'standardize' | 'lowercase'>;

/** The 32 ASCII punctuation characters that Keras strips, the hyphen and the apostrophe among them. */
export const PUNCTUATION = '!"#$%&()*+,-./:;<=>?@[\\]^_`{|}~\'';
/** What separates tokens: the ASCII white space of TensorFlow's `strings.split`. A no-break space does not. */
export const WHITESPACE = ' \t\n\v\f\r';

const STRIPPED = new RegExp(`[${PUNCTUATION.replace(/[\\\]^-]/g, '\\$&')}]`, 'g');

/**
 * Keras `TextVectorization(standardize=…)`: lower-cases and strips punctuation to nothing (`don't` → `dont`,
 * `<br />` → `br `). With `lowercase: 'ascii'` only A–Z are lowered, as tf.strings.lower does without an
 * encoding; with `'unicode'` all letters, by Unicode's locale-independent rules. Curly quotes are no ASCII and stay.
 */
export function standardize(text: string, options: StandardizeOptions): string {
  const lowered = lowers(options) ? lower(text, options.lowercase) : text;
  return strips(options) ? lowered.replace(STRIPPED, '') : lowered;
}

/** Whether the rule lower-cases. */
export function lowers({ standardize: rule }: StandardizeOptions): boolean {
  return rule === 'lower' || rule === 'lowerAndStripPunctuation';
}

/** Whether the rule strips punctuation. */
export function strips({ standardize: rule }: StandardizeOptions): boolean {
  return rule === 'stripPunctuation' || rule === 'lowerAndStripPunctuation';
}

/** Splits standardized text at runs of `WHITESPACE`; no token is empty. */
export function splitTokens(standardized: string): string[] {
  return standardized.split(/[ \t\n\v\f\r]+/).filter((token) => token !== '');
}

function lower(text: string, lowercase: TextOptions['lowercase']): string {
  return lowercase === 'unicode'
    ? text.toLowerCase()
    : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
