import type { Tokens } from '../../src/data/tokens';
import { instantiate, type KernelExports } from '../../src/math/wasm/load';
import { createKernelTokenizer } from '../../src/text/kernel-tokenizer';
import type { TokenKernel } from '../../src/text/kernels';
import type { StandardizeOptions } from '../../src/text/standardize';
import { createTokenizer, type Tokenizer } from '../../src/text/tokenizer';
import { provideKernelFiles } from './kernels';

provideKernelFiles();

type Start = (texts: readonly string[], options: StandardizeOptions) => Promise<Tokenizer>;

/** Both tokenizers by name; they must give the same. */
export const TOKENIZERS: readonly (readonly [name: string, start: Start])[] = [
  ['JavaScript', async (_, options) => createTokenizer(options)],
  ['WebAssembly', startKernel],
];

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const UTF8 = {
  encode: (text: string) => encoder.encode(text),
  encodeInto: (text: string, target: Uint8Array) => encoder.encodeInto(text, target),
  decode: (bytes: Uint8Array) => decoder.decode(bytes),
};

async function startKernel(texts: readonly string[], options: StandardizeOptions): Promise<Tokenizer> {
  const kernel = await instantiate<TokenKernel & KernelExports>('tokens');
  const units = texts.reduce((sum, text) => sum + text.length, 0);
  return createKernelTokenizer(kernel, UTF8, options, { documents: texts.length, units });
}

export async function tokenizeBy(
  start: Start,
  texts: readonly string[],
  options: StandardizeOptions,
): Promise<Tokens> {
  const tokenizer = await start(texts, options);
  for (const text of texts) tokenizer.add(text);
  return tokenizer.finish();
}
