/**
 * The compiled kernel and the codec as text functions see them. Whoever calls such a function makes both, because
 * pure code knows neither WebAssembly nor the codecs of the host. Numbers named `…At` are byte addresses in
 * `memory.buffer`; a view over it is good until the next call that may make the memory grow.
 */

/** Splits and counts; `math/wasm/assembly/tokens.ts`. */
export interface TokenKernel {
  readonly memory: { readonly buffer: ArrayBuffer };
  create(lowersAscii: number, stripsPunctuation: number, bytes: number, mostDocuments: number): void;
  /** Makes room for a longer text; what stands there is lost. */
  reserve(bytes: number): void;
  /** uint8: documents in UTF-8, each followed by 0xFF. */
  textAt(): number;
  /** Splits `bytes` of text; gives the number of tokens. */
  split(bytes: number): number;
  /** uint32 [tokens] of the last `split`: type of each token. */
  numbersAt(): number;
  /** uint32 [documents] of the last `split`: how many of its tokens there are up to the end of each. */
  endsAt(): number;
  /** Ends counting: what follows is complete. */
  finish(): void;
  types(): number;
  /** uint8 [bytesLength()]: UTF-8 of all types, each followed by a space. */
  bytesAt(): number;
  bytesLength(): number;
  /** uint32 [types]: occurrences. */
  countsAt(): number;
  /** uint32 [types]: types ascending by their bytes. */
  orderAt(): number;
}

/** UTF-8 in and out, as `TextEncoder` and `TextDecoder` do it; decoding keeps a byte order mark. */
export interface Utf8 {
  encode(text: string): Uint8Array;
  encodeInto(text: string, target: Uint8Array): { readonly written: number };
  decode(bytes: Uint8Array): string;
}
