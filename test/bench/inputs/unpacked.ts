import type { TextFile } from '../workloads/read-documents';

/** The bytes of a file, unpacked when its name ends in .gz. */
export async function unpacked({ name, bytes }: TextFile): Promise<Uint8Array<ArrayBuffer>> {
  if (!name.endsWith('.gz')) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
