import { MathBackendWebGL, setWebGLContext } from '@tensorflow/tfjs-backend-webgl/dist/base';
import { identityConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Identity';
import {
  env,
  registerBackend,
  registerKernel,
  removeBackend,
  setBackend,
  type Tensor,
} from '@tensorflow/tfjs-core';
import { createContext, rendererName } from './renderer';
import { registerDraw } from './texels';

/** The browser took the graphics context away: the GPU was reset, or the computer slept. */
export class ContextLostError extends Error {
  override readonly name = 'ContextLostError';
  constructor() {
    super(
      'The browser lost its connection to the graphics card in the middle of the work; your corpus is still here: train again, or choose the WebAssembly engine.',
    );
  }
}

/** TensorFlow.js' WebGL backend on a context of our own. */
export interface Device {
  readonly renderer: string;
  readonly gl: WebGL2RenderingContext;
  /** @throws ContextLostError when the context is lost. */
  check(): void;
  /**
   * Waits for the GPU without blocking, then asks for the tensors and copies their numbers.
   *
   * @throws ContextLostError when the context is lost before the copy is complete.
   */
  read(tensors: () => readonly Tensor[]): Promise<Float32Array[]>;
}

const BACKEND = 'webgl';
/** Freed textures beyond this many bytes are deleted instead of kept for reuse. */
const TEXTURE_CACHE_BYTES = 256 * 2 ** 20;

let registered = false;
let current: Device | null = null;

/**
 * The device of this thread, made anew when its context was lost.
 *
 * @throws Error when the browser gives no WebGL 2 context.
 */
export async function openDevice(): Promise<Device> {
  if (current && !current.gl.isContextLost()) return current;
  const context = createContext();
  if (!context) {
    throw new Error(
      'WebGL engine: this browser gives no WebGL 2 context here; choose the WebAssembly engine.',
    );
  }
  registerOnce();
  setWebGLContext(2, context.gl);
  removeBackend(BACKEND);
  registerBackend(BACKEND, () => new MathBackendWebGL(context.canvas));
  const device = makeDevice(context.gl);
  current = device;
  if (!(await setBackend(BACKEND))) {
    current = null;
    throw new Error(
      `WebGL engine: TensorFlow.js cannot run on "${device.renderer}"; choose the WebAssembly engine.`,
    );
  }
  return device;
}

function registerOnce() {
  if (registered) return;
  registered = true;
  env().set('WEBGL_SIZE_UPLOAD_UNIFORM', 0);
  env().set('WEBGL_DELETE_TEXTURE_THRESHOLD', TEXTURE_CACHE_BYTES);
  registerKernel(identityConfig);
  registerDraw();
}

function makeDevice(gl: WebGL2RenderingContext): Device {
  const check = () => {
    if (gl.isContextLost()) throw new ContextLostError();
  };
  return {
    renderer: rendererName(gl),
    gl,
    check,
    async read(tensors) {
      await gpuFinished(gl, check);
      const numbers = tensors().map((tensor) => tensor.dataSync<'float32'>().slice());
      check();
      return numbers;
    },
  };
}

async function gpuFinished(gl: WebGL2RenderingContext, check: () => void) {
  check();
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  gl.flush();
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve));
    check();
    if (!fence) return;
    const status = gl.clientWaitSync(fence, 0, 0);
    if (status === gl.ALREADY_SIGNALED || status === gl.CONDITION_SATISFIED) break;
  }
  gl.deleteSync(fence);
}
