import type { MapEngine, MapEngineProbe, MapEngineReport, TsneOptions } from '../../data/projection';

export const ENGINE_NAMES: Record<TsneOptions['engine'], string> = {
  auto: 'Auto',
  webgpu: 'WebGPU',
  webassembly: 'WebAssembly',
  javascript: 'JavaScript',
};

/** What happens where an engine is asked for that cannot be had. */
const INSTEAD: Record<MapEngine, string> = {
  webgpu: 'WebAssembly will take its place.',
  webassembly: 'JavaScript will take its place.',
  javascript: 'Choose Auto.',
};

/** `WebAssembly (SIMD, 2 threads)`. */
export function engineText({ engine, device }: Pick<MapEngineReport, 'engine' | 'device'>): string {
  return `${ENGINE_NAMES[engine]} (${device})`;
}

/** The line below the choice. */
export function engineHint(chosen: TsneOptions['engine'], probes: readonly MapEngineProbe[] | null): string {
  if (chosen === 'auto') return 'The fastest here; a graphics card only where it is measured to be faster.';
  const probe = probes?.find(({ engine }) => engine === chosen);
  if (!probe) return '';
  if (probe.available) return `${probe.device}. ${probe.note}`;
  return `Not available: ${probe.note} ${INSTEAD[chosen]}`;
}

/** What the engines are, in full. */
export const ENGINE =
  'What computes the map. WebAssembly takes near words one by one and far ones in groups, on several threads where the server allows it. WebGPU takes all pairs on the graphics card, for up to 30,000 words. Auto times both where there is a card and takes the faster. Their maps agree in quality, not point for point.';

/** The line below the degrees of freedom. */
export const DEGREES_HINTS: Record<1 | 2, string> = {
  1: 'Kernel 1 / (1 + d²), in 2D and 3D.',
  2: 'Kernel (1 + d²/2)^−1.5; its KL compares with scikit-learn’s in 3D.',
};

/** What the degrees of freedom mean, in full. */
export const DEGREES =
  'Of the Student-t kernel by which near and far are told apart on the map. 1 is the textbook’s for any number of dimensions. scikit-learn takes one fewer than the dimensions, so 2 in 3D: tails are lighter, groups lie closer together. KL figures of different kernels do not compare.';
