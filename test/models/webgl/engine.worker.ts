import { createWebglEngine } from '../../../src/models/webgl/webgl-engine';
import { setupOf, variants } from '../golden';

const { setup } = setupOf(variants[0]!);
const engine = await createWebglEngine(setup);
const totals = await engine.train(Uint32Array.from(setup.labels.keys()), 16);
engine.dispose();
self.postMessage(totals, { transfer: [totals.loss.buffer] });
