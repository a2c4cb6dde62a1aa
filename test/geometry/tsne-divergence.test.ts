import { javascriptDescent } from '../../src/worker/descents';
import { tsneEngines } from '../support/tsne-reference';
import { expectDivergences } from './tsne-divergence';

expectDivergences('WebAssembly', tsneEngines);
expectDivergences('JavaScript', async () => ({ ...(await tsneEngines()), descend: javascriptDescent }));
