import { engines } from '../../models/choose-engine';
import type { TaskFunction } from '../server';

export const probeEngines: TaskFunction<'probeEngines'> = async () => ({
  engines: [await engines.probe('webgl'), await engines.probe('webassembly'), await engines.probe('cpu')],
});
