import { INITIAL, type MapState } from '../../src/session/session';

/** A map of one word under way. */
export const mapOfOneWord = (run: number): MapState => ({
  status: 'running',
  words: {
    indices: new Int32Array([1]),
    words: ['film'],
    counts: new Uint32Array([3]),
    logOdds: new Float32Array([0]),
    majority: new Int32Array([0]),
    classes: [],
    withoutDirection: 0,
    missing: [],
    source: { kind: 'classifier', run, seed: 1, dimension: 16, engine: 'javascript' },
  },
  wordsAvailable: 1,
  options: INITIAL.settings.map,
  vectors: { id: `vectors-${run}` },
  run,
  positions: null,
  projection: null,
  log: null,
  phase: 'neighbors',
  prepared: 0.5,
  iteration: 0,
  message: null,
});
