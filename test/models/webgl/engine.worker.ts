import { createWebglEngine } from '../../../src/models/webgl/webgl-engine';
import { makeSetup } from './setup';

const engine = await createWebglEngine(makeSetup());
const totals = await engine.train(
  Uint32Array.from({ length: 40 }, (_, i) => i),
  16,
);
engine.dispose();
self.postMessage(totals, { transfer: [totals.loss.buffer] });
