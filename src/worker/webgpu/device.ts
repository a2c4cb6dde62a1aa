import { isSoftwareRenderer } from '../../models/webgl/renderer';

/** Flags of WebGPU's buffers, which the library of types leaves out. */
export const USAGE = {
  mapRead: 0x1,
  copySource: 0x4,
  copyTarget: 0x8,
  uniform: 0x40,
  storage: 0x80,
} as const;
export const MAP_READ = 0x1;

/** The graphics card cannot go on, or could never begin; whoever asked had better use another engine. */
export class GraphicsError extends Error {
  override readonly name = 'GraphicsError';
}

/** What WebGPU offers here. */
export interface GraphicsAdapter {
  readonly adapter: GPUAdapter;
  /** As far as the browser tells: `nvidia ampere`. */
  readonly name: string;
  /** Whether it computes on the processor. */
  readonly software: boolean;
}

/** A device ready for work. */
export interface Graphics extends Pick<GraphicsAdapter, 'name' | 'software'> {
  readonly device: GPUDevice;
  /** @throws GraphicsError once the device was lost or refused a command. */
  readonly check: () => void;
  /** Keeps the device open until the function given back is called. */
  readonly hold: () => () => void;
}

/** A device that nobody holds is closed after this time, so that a graphics card may sleep. */
const IDLE_MS = 2000;

let opened: Promise<Graphics> | null = null;

/** The adapter that the browser gives for heavy work; null where there is none. */
export async function findAdapter(): Promise<GraphicsAdapter | null> {
  // Absent in Node.js and in browsers without WebGPU, whatever the types say.
  const gpu: GPU | undefined = globalThis.navigator?.gpu;
  const adapter = await gpu?.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) return null;
  const { vendor, architecture, device, description, isFallbackAdapter } = adapter.info;
  const name = description || [vendor, architecture || device].filter(Boolean).join(' ') || 'unnamed adapter';
  const software =
    isFallbackAdapter || [vendor, architecture, device, description].some((part) => isSoftwareRenderer(part));
  return { adapter, name, software };
}

/**
 * The device that all maps share; opened anew after it was lost or closed. To be held at once.
 *
 * @throws GraphicsError when the browser gives none.
 */
export function openGraphics(): Promise<Graphics> {
  if (opened) return opened;
  const forget = () => {
    if (opened === opening) opened = null;
  };
  const opening = open(forget);
  opening.catch(forget);
  opened = opening;
  return opening;
}

/** @param forget Called when the device is no longer to be given to others. */
async function open(forget: () => void): Promise<Graphics> {
  const found = await findAdapter();
  if (!found) throw new GraphicsError('This browser gives no graphics card to WebGPU.');
  const { adapter, name, software } = found;
  const { maxBufferSize, maxStorageBufferBindingSize } = adapter.limits;
  let device: GPUDevice;
  try {
    device = await adapter.requestDevice({ requiredLimits: { maxBufferSize, maxStorageBufferBindingSize } });
  } catch (error) {
    throw new GraphicsError(`WebGPU did not start on "${name}": ${messageOf(error)}`, { cause: error });
  }
  let failure: string | null = null;
  const fail = (message: string) => {
    failure ??= message;
    forget();
  };
  void device.lost.then(({ message }) => fail(message || 'the device was lost'));
  device.addEventListener('uncapturederror', ({ error }) => fail(error.message));
  const check = () => {
    if (failure !== null) throw new GraphicsError(`The graphics card "${name}" failed: ${failure}`);
  };
  const close = () => {
    forget();
    device.destroy();
  };
  return { device, name, software, check, hold: holder(close) };
}

function holder(close: () => void): Graphics['hold'] {
  let holders = 0;
  let closing: ReturnType<typeof setTimeout> | undefined;
  return () => {
    holders++;
    clearTimeout(closing);
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      if (--holders === 0) closing = setTimeout(close, IDLE_MS);
    };
  };
}

/** What an error says, whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
