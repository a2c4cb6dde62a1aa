import { matrix, type Matrix } from '../../data/matrix';
import { createContext, isSoftwareRenderer, rendererName } from './renderer';

/** What this browser's WebGL offers. */
export interface WebglProbe {
  readonly engine: 'webgl';
  readonly available: boolean;
  /** Name of the renderer; empty where there is none. */
  readonly device: string;
  /** Software renderers are right but slow. */
  readonly software: boolean;
  readonly float32: boolean;
  /** Why it is not available, or what the self-check found. One sentence. */
  readonly note: string;
  readonly library: string;
}

export interface SelfCheck {
  readonly float32: boolean;
  /** One sentence. */
  readonly note: string;
}

/** The two operations that 16-bit textures would spoil. */
export interface PrecisionDevice {
  /** Rows `ids` of the table, one after the other. */
  readonly gather: (table: Matrix, ids: Int32Array) => Promise<Float32Array>;
  /** weights · (1 − relative), by way of the optimizer's update. */
  readonly update: (weights: Float32Array, relative: number) => Promise<Float32Array>;
}

export const WEBGL_LIBRARY = 'TensorFlow.js 4.22.0';

/**
 * Finds the renderer without loading TensorFlow.js, and on graphics hardware loads it to check the
 * precision. Never rejects: whatever fails becomes a note.
 *
 * @param load Runs the self-check; `selfCheckWebgl` in the product.
 * @param find Name of the renderer, or null where WebGL 2 is absent.
 */
export async function probeWebgl({
  load = selfCheckWebgl,
  find = findRenderer,
}: {
  readonly load?: () => Promise<SelfCheck>;
  readonly find?: () => string | null;
} = {}): Promise<WebglProbe> {
  const found = (fields: Partial<WebglProbe>): WebglProbe => ({
    engine: 'webgl',
    available: false,
    device: '',
    software: false,
    float32: false,
    note: '',
    library: WEBGL_LIBRARY,
    ...fields,
  });
  try {
    const device = find();
    if (device === null)
      return found({ note: 'This browser gives no WebGL 2 context that draws 32-bit numbers here.' });
    if (isSoftwareRenderer(device)) {
      const note = `"${device}" draws on the processor, so WebAssembly is faster.`;
      return found({ available: true, device, software: true, float32: true, note });
    }
    const check = await load();
    return found({ available: check.float32, device, ...check });
  } catch (error) {
    return found({
      note: `WebGL failed its start: ${error instanceof Error ? error.message : String(error)}`,
    });
  }
}

/** Name of this browser's WebGL 2 renderer; null where there is none that can draw 32-bit numbers. */
export function findRenderer(): string | null {
  const context = createContext();
  if (!context) return null;
  const { gl } = context;
  const name = gl.getExtension('EXT_color_buffer_float') ? rendererName(gl) : null;
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return name;
}

/**
 * Checks that lookups and updates are exact to 32 bits. With 16-bit textures row 2,049 becomes row
 * 2,048, and a weight does not feel a change of one part in 10,000.
 *
 * Looks up rows 0, 2,049 and the last of a table in which every number tells its place; changes weights
 * by one part in 10,000 and asks for the result within one part in 1,000,000.
 *
 * @param device Where to look up and to update; by default the operations of the WebGL engine, which loads TensorFlow.js.
 * @param vocabularySize Rows of the table, at least 2,050.
 */
export async function selfCheckWebgl(device?: PrecisionDevice, vocabularySize = 10_000): Promise<SelfCheck> {
  const { gather, update } = device ?? (await (await import('./precision')).webglPrecision());
  const columns = 4;
  const table = matrix(vocabularySize, columns);
  for (let i = 0; i < table.data.length; i++) table.data[i] = i + 1;
  const ids = Int32Array.of(0, 2049, vocabularySize - 1);
  const rows = await gather(table, ids);
  for (const [i, id] of ids.entries()) {
    for (let c = 0; c < columns; c++) {
      const [expected, got] = [id * columns + c + 1, rows[i * columns + c]];
      if (got !== expected) return fails(`looking up row ${id} gave ${got} instead of ${expected}`);
    }
  }
  const weights = Float32Array.of(1, 0.05, -0.0371, 3.3);
  const updated = await update(weights, 1e-4);
  for (const [i, weight] of weights.entries()) {
    const expected = weight * (1 - 1e-4);
    if (!(Math.abs(updated[i]! - expected) <= 1e-6 * Math.abs(weight))) {
      return fails(`changing ${weight} by one part in 10,000 gave ${updated[i]} instead of ${expected}`);
    }
  }
  return { float32: true, note: 'Lookups and updates are exact to 32 bits.' };
}

const fails = (finding: string): SelfCheck => ({
  float32: false,
  note: `WebGL is not exact to 32 bits here: ${finding}.`,
});
