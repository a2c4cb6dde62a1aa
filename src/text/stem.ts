import { stemmer } from 'stemmer';
import type { TokenOptions } from '../data/recipe';
import type { Tokens } from '../data/tokens';
import { compareTokens } from './compare-tokens';
import { splitTokens, standardize } from './standardize';

/** Types stemmed between two yields: about 10 ms. */
const STEP = 4096;

/**
 * The same texts with each type written as its stem: types of one stem become one, `bananas` and `banana` for instance.
 * Stems are Porter's (1980), made for English; they are lower case, and need not be words (`happy` → `happi`). Types
 * stay in order of first occurrence. Only distinct types are stemmed, so this costs little beside splitting the texts.
 */
export function* stemTokens(tokens: Tokens): Generator<undefined, Tokens, undefined> {
  const typeOfStem = new Map<string, number>();
  const types: string[] = [];
  const mapped = new Uint32Array(tokens.types.length);
  for (let type = 0; type < mapped.length; type++) {
    if (type > 0 && type % STEP === 0) yield;
    const stem = stemmer(tokens.types[type]!);
    const known = typeOfStem.get(stem);
    mapped[type] = known ?? types.length;
    if (known !== undefined) continue;
    typeOfStem.set(stem, types.length);
    types.push(stem);
  }
  yield;
  const counts = new Uint32Array(types.length);
  tokens.counts.forEach((count, type) => (counts[mapped[type]!]! += count));
  const order = Uint32Array.from(types.keys()).sort((a, b) => compareTokens(types[a]!, types[b]!));
  yield;
  return { types, counts, order, ids: tokens.ids.map((type) => mapped[type]!), offsets: tokens.offsets };
}

/** The stem of one token. */
export function stemOf(token: string): string {
  return stemmer(token);
}

/** The tokens of one text: standardized, split at white space and, where asked, stemmed. */
export function tokenize(text: string, options: TokenOptions): string[] {
  const tokens = splitTokens(standardize(text, options));
  return options.stem ? tokens.map(stemmer) : tokens;
}
