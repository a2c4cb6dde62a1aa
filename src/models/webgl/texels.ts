import { MathBackendWebGL, type GPGPUProgram } from '@tensorflow/tfjs-backend-webgl/dist/base';
import { engine, env, registerKernel, tensor2d, type Tensor2D } from '@tensorflow/tfjs-core';

/**
 * A matrix of texels, four numbers each, on the GPU.
 *
 * For TensorFlow.js it is a packed tensor, whose blocks of 2 × 2 numbers are the texels, so that its programs,
 * textures and counts serve. Rows beyond LINES continue in a further group of columns: the texel stands in line
 * row % LINES, at (row / LINES) · columns + column.
 */
export interface Texels {
  readonly tensor: Tensor2D;
  readonly rows: number;
  readonly columns: number;
}

/** One draw call: a fragment shader that runs once per entry of the output. */
export interface Pass {
  /** Textures by the name under which the shader reads them: `vec4 stateAt(int row, int column)`. */
  readonly reads: Readonly<Record<string, Texels>>;
  readonly rows: number;
  readonly columns: number;
  /** GLSL with a `main` that calls `setOutput` for the place `ivec2 place()`, which is row and column. */
  readonly code: string;
  /** Numbers that change between calls; a constant in `code` would compile a new program for each value. */
  readonly uniforms?: Readonly<Record<string, number>>;
}

interface Program {
  readonly packed: boolean;
  readonly shape: [number, number];
  readonly code: string;
  readonly uniforms: Readonly<Record<string, number>>;
}

const DRAW = 'FirthDraw';
const LINE_BITS = 12;
const LINES = 2 ** LINE_BITS;

/**
 * Draws texels: the shader calls `setOutput(vec4)`.
 *
 * @throws RangeError when there are more than textures can hold.
 */
export function draw({ rows, columns, ...pass }: Pass): Texels {
  const folded = rows > LINES;
  const place = `
    ivec2 place() {
      ivec2 at = ivec2(gl_FragCoord.yx);
      return ${folded ? `ivec2(((at.y / ${columns}) << ${LINE_BITS}) + at.x, at.y % ${columns})` : 'at'};
    }`;
  return { tensor: run(pass, place, textureShape(rows, columns), true), rows, columns };
}

/** Draws plain numbers, to be read back: the shader calls `setOutput(float)`. */
export function drawNumbers({ rows, columns, ...pass }: Pass): Tensor2D {
  return run(pass, 'ivec2 place() { return getOutputCoords(); }', [rows, columns], false);
}

/**
 * Texels from an array, row by row.
 *
 * @param numbers Four for each texel; missing texels are 0.
 * @throws RangeError when there are more than textures can hold.
 */
export function texels(numbers: ArrayLike<number>, rows: number, columns: number): Texels {
  const shape = textureShape(rows, columns);
  const width = shape[1];
  const blocks = new Float32Array(shape[0] * width);
  for (let row = 0, i = 0; row < rows; row++) {
    const top = 2 * (row % LINES) * width + 2 * columns * Math.floor(row / LINES);
    for (let at = top; at < top + 2 * columns && i < numbers.length; at += 2, i += 4) {
      blocks[at] = numbers[i]!;
      blocks[at + 1] = numbers[i + 1]!;
      blocks[at + width] = numbers[i + 2]!;
      blocks[at + width + 1] = numbers[i + 3]!;
    }
  }
  return { tensor: tensor2d(blocks, shape), rows, columns };
}

/** Columns of a list: neither long and narrow, which draws slowly, nor wide. */
const LIST_BITS = 6;
const LIST_COLUMNS = 2 ** LIST_BITS;

/** Texels of a list of `length`, which shaders read by `listEntry`. */
export function listTexels(numbers: ArrayLike<number>, length: number): Texels {
  return texels(numbers, listRows(length), LIST_COLUMNS);
}

/** Draws a list of `length`: the shader's place is `int index()`. */
export function drawList(length: number, pass: Omit<Pass, 'rows' | 'columns'>): Texels {
  const index = `int index() { ivec2 at = place(); return at.x * ${LIST_COLUMNS} + at.y; }`;
  return draw({ ...pass, rows: listRows(length), columns: LIST_COLUMNS, code: `${index}\n${pass.code}` });
}

/** GLSL: an entry of the list `name`. */
export function listEntry(name: string, index: string): string {
  return `${name}At((${index}) >> ${LIST_BITS}, (${index}) & ${LIST_COLUMNS - 1})`;
}

const listRows = (length: number) => Math.max(1, Math.ceil(length / LIST_COLUMNS));

/** The first number of each texel. */
export function firstNumbers(of: Texels): Tensor2D {
  const { rows, columns } = of;
  const code = `
    void main() {
      ivec2 at = place();
      setOutput(ofAt(at.x, at.y).x);
    }`;
  return drawNumbers({ reads: { of }, rows, columns, code });
}

/** Shape of the packed tensor that holds so many texels. */
function textureShape(rows: number, columns: number): [number, number] {
  const width = columns * Math.ceil(rows / LINES);
  const most = env().getNumber('WEBGL_MAX_TEXTURE_SIZE');
  if (Math.max(width, Math.min(rows, LINES)) > most) {
    throw new RangeError(
      `WebGL engine: ${rows} × ${columns} texels do not fit into a texture of ${most} × ${most} here; choose the WebAssembly engine.`,
    );
  }
  return [2 * Math.min(rows, LINES), 2 * width];
}

function run(
  { reads, code, uniforms = {} }: Pick<Pass, 'reads' | 'code' | 'uniforms'>,
  place: string,
  shape: [number, number],
  packed: boolean,
): Tensor2D {
  const readers = Object.entries(reads).map(
    ([name, { rows, columns }]) => `
    vec4 ${name}At(int row, int column) {
      return texelFetch(${name}, ${rows > LINES ? `ivec2((row >> ${LINE_BITS}) * ${columns} + column, row & ${LINES - 1})` : 'ivec2(column, row)'}, 0);
    }`,
  );
  const tensors = Object.fromEntries(Object.entries(reads).map(([name, { tensor }]) => [name, tensor]));
  const program: Program = { packed, shape, code: [...readers, place, code].join('\n'), uniforms };
  return engine().runKernel(DRAW, tensors, { ...program });
}

function isProgram(attributes: object | undefined): attributes is Program {
  return attributes !== undefined && 'code' in attributes && 'shape' in attributes;
}

/** Tells TensorFlow.js what a draw call is. */
export function registerDraw(): void {
  registerKernel({
    kernelName: DRAW,
    backendName: 'webgl',
    kernelFunc: ({ inputs, attrs, backend }) => {
      if (!(backend instanceof MathBackendWebGL)) throw new TypeError('draw: needs the WebGL backend');
      if (!isProgram(attrs)) throw new TypeError('draw: needs a program');
      const { packed, shape, code, uniforms } = attrs;
      const program: GPGPUProgram = {
        variableNames: Object.keys(inputs),
        packedInputs: true,
        packedOutput: packed,
        outputShape: shape,
        userCode: code,
        customUniforms: Object.keys(uniforms).map((name) => ({ name, type: 'float' })),
      };
      const reads = Object.entries(inputs).map(([name, input]) => {
        if (!input) throw new TypeError(`draw: the input "${name}" is missing`);
        return input;
      });
      const values = Object.values(uniforms).map((value) => [value]);
      return backend.runWebGLProgram(program, reads, 'float32', values, true);
    },
  });
}
