import { describe, expect, it } from 'vitest';
import type { MapEngineProbe, TsneLog } from '../../../src/data/projection';
import type { MapState } from '../../../src/session/session';
import { mapCaption } from '../../../src/views/words/map-caption';
import { engineHint } from '../../../src/views/words/map-engines';
import { logLines } from '../../../src/views/words/map-log';
import { mapOfOneWord } from '../../support/map-state';

const log: TsneLog = {
  method: 'tsne',
  recall: 1,
  neighbors: 121,
  samples: 9999,
  meanSigma: 0.5,
  perplexityError: 1e-5,
  klAfterExaggeration: null,
  exaggerationIterations: 250,
  kl: null,
  iteration: 10,
  stop: null,
  engine: { engine: 'webgpu', device: 'acme ray', why: 'You chose WebGPU.' },
  klCurve: [],
};

const map: MapState = { ...mapOfOneWord(1), wordsAvailable: 9999, log };

describe('the caption', () => {
  it('says how forces were found, by what, and which kernel', () => {
    const caption = mapCaption(map);
    expect(caption).toContain('16 → 3 by t-SNE (all pairs), ');
    expect(caption).toContain('perplexity 40, 1 degree of freedom, ');
    expect(caption).toContain('; made by WebGPU (acme ray); ');
  });

  it('says so of other engines and kernels, and nothing of one not yet chosen', () => {
    const options = { ...map.options, degreesOfFreedom: 2 as const };
    const engine = { engine: 'webassembly' as const, device: 'SIMD, 2 threads', why: '' };
    const caption = mapCaption({ ...map, options, log: { ...log, engine } });
    expect(caption).toContain('by t-SNE (Barnes-Hut), ');
    expect(caption).toContain('2 degrees of freedom');
    expect(caption).toContain('made by WebAssembly (SIMD, 2 threads)');
    expect(mapCaption({ ...map, log: null })).not.toContain('made by');
  });
});

it('the log says which engine ran and why', () => {
  expect(logLines(log)).toContain('Made by WebGPU (acme ray). You chose WebGPU.');
  expect(logLines({ ...log, engine: null }).join()).not.toContain('Made by');
});

describe('the choice', () => {
  const probes: readonly MapEngineProbe[] = [
    { engine: 'webgpu', available: false, device: '', note: 'This browser gives WebGPU no graphics card.' },
    { engine: 'webassembly', available: true, device: 'SIMD, 2 threads', note: 'Barnes-Hut.' },
  ];

  it('explains what is not available and what is taken instead', () => {
    expect(engineHint('webgpu', probes)).toBe(
      'Not available: This browser gives WebGPU no graphics card. WebAssembly will take its place.',
    );
  });

  it('says what an engine runs on, once that is known', () => {
    expect(engineHint('webassembly', probes)).toBe('SIMD, 2 threads. Barnes-Hut.');
    expect(engineHint('webassembly', null)).toBe('');
    expect(engineHint('auto', null)).toMatch(/^The fastest here/);
  });
});
