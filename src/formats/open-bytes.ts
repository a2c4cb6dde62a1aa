/** Files above this size are refused: text, tokens and vectors of a larger one do not fit a tab's memory. */
export const MAX_BYTES = 512 * 2 ** 20;
/** Some milliseconds of work. */
const PIECE = 256 * 2 ** 10;

/** An opened file. */
export interface OpenedBytes {
  /** Unpacked bytes. */
  readonly chunks: ReadableStream<Uint8Array<ArrayBuffer>>;
  /** Bytes of the file itself (packed, for gzip) taken so far. */
  readonly consumed: () => number;
}

/**
 * Opens a file as a stream of bytes; gzip, known by its first two bytes (RFC 1952), is unpacked.
 *
 * @throws Error when the file is empty or larger than `MAX_BYTES`, before anything of it is read.
 */
export async function openBytes(file: Blob): Promise<OpenedBytes> {
  requireSize(file);
  let consumed = 0;
  const counted = file.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        consumed += chunk.length;
        controller.enqueue(chunk);
      },
    }),
  );
  const chunks = (await isPacked(file)) ? counted.pipeThrough(new DecompressionStream('gzip')) : counted;
  return { chunks, consumed: () => consumed };
}

/**
 * The chunks of an opened file, one after the other; the stream is let go whatever ends the loop.
 *
 * @throws Error when gzip data are damaged, or unpack to more than `MAX_BYTES`; the signal's reason after an abort.
 */
export async function* eachChunk(
  { chunks }: OpenedBytes,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const reader = chunks.getReader();
  let total = 0;
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = await reader.read().catch(damaged);
      if (done) return;
      total += value.length;
      if (total > MAX_BYTES) {
        throw new Error(
          `The file unpacks to more than ${megabytes(MAX_BYTES)} MB, the most that can be read: cut it into parts and open one of them.`,
        );
      }
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** The bytes of an opened file in pieces of 256 kB and more, whatever the size of its chunks. */
export interface Pieces {
  /**
   * Lets go of the first `taken` bytes of the piece before, and gives the rest with 256 kB more (all that is left,
   * at the end of the file). Good until the next call.
   *
   * @throws Error as `eachChunk`.
   */
  next(taken: number): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly last: boolean }>;
  /** Lets go of the file. */
  close(): Promise<unknown>;
}

export function openPieces(opened: OpenedBytes, signal?: AbortSignal): Pieces {
  const chunks = eachChunk(opened, signal);
  let buffer = new Uint8Array(2 * PIECE);
  let filled = 0;
  let chunk = new Uint8Array(0);
  let done = false;

  return {
    async next(taken) {
      signal?.throwIfAborted();
      filled -= taken;
      const rest = buffer.subarray(taken, taken + filled);
      if (filled + PIECE > buffer.length) buffer = new Uint8Array(2 * (filled + PIECE));
      buffer.set(rest);
      for (const wanted = filled + PIECE; filled < wanted && !done;) {
        const part = chunk.subarray(0, wanted - filled);
        buffer.set(part, filled);
        filled += part.length;
        chunk = chunk.subarray(part.length);
        if (chunk.length > 0) continue;
        const { value, done: ended } = await chunks.next();
        if (ended) done = true;
        else chunk = value;
      }
      return { bytes: buffer.subarray(0, filled), last: done };
    },
    close: () => chunks.return(),
  };
}

/** The first `length` unpacked bytes, or all when there are fewer. */
export async function firstBytes(
  file: Blob,
  length: number,
): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly whole: boolean }> {
  requireSize(file);
  const bytes = new Uint8Array(length);
  let total = 0;
  // No more than is needed of a file that is not packed: one in memory comes in a single chunk.
  const beginning = (await isPacked(file)) ? file : file.slice(0, length + 1);
  for await (const chunk of eachChunk(await openBytes(beginning))) {
    bytes.set(chunk.subarray(0, Math.max(0, length - total)), Math.min(total, length));
    total += chunk.length;
    if (total > length) break;
  }
  return { bytes: bytes.subarray(0, Math.min(total, length)), whole: total <= length };
}

function requireSize({ size }: Blob): void {
  if (size === 0) throw new Error('The file is empty: it has 0 bytes. Choose a file with at least one text.');
  if (size > MAX_BYTES) {
    throw new Error(
      `The file has ${megabytes(size)} MB; at most ${megabytes(MAX_BYTES)} MB can be read. Nothing was read: cut the file into parts and open one of them.`,
    );
  }
}

async function isPacked(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}

function damaged(error: unknown): never {
  const detail = error instanceof Error ? error.message : String(error);
  throw new Error(
    `The file cannot be read to its end (${detail}): it is damaged or incomplete. Fetch it again.`,
  );
}

function megabytes(bytes: number): string {
  return Math.round(bytes / 2 ** 20).toLocaleString('en');
}
