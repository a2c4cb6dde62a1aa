import type { MapTasks } from '../../engine/protocol';
import { fitMap } from './fit-map';
import { kMeans } from './k-means';
import { mapDistances } from './map-distances';
import { mapTrust } from './map-trust';
import { mapWords } from './map-words';
import { probeMapEngines } from './probe-map-engines';
import { separation } from './separation';
import { trueNeighbors } from './true-neighbors';
import { fittingMap } from '../memory-need';
import type { TasksOf } from '../server';

/** Tasks on maps. */
export const mapTasks: TasksOf<MapTasks> = {
  mapWords,
  probeMapEngines,
  fitMap: fittingMap(fitMap),
  mapTrust,
  trueNeighbors,
  mapDistances,
  separation,
  kMeans,
};
