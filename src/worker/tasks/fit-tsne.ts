import type { MapEngineReport, MapMetric, Projection, TsneLog, TsneOptions } from '../../data/projection';
import type { MapProgress, Tasks } from '../../engine/protocol';
import type { DescentStart } from '../../geometry/tsne-descent';
import { closeTsne, initTsne, stepTsne, stopTsne, tsnePositions, type TsneState } from '../../geometry/tsne';
import { breathe } from '../breathe';
import { chooseDescent, type DescentChoice } from '../choose-descent';
import { finishable } from '../finish';
import { mapEngines } from '../map-engines';
import { mapRows, nameOfRow } from '../map-rows';
import { pauseFor } from '../pause';
import type { TaskContext } from '../server';
import { standBack } from '../stand-back';
import { keep, look } from '../store';

/** Length of one step, so that messages never wait long; and least time between reports. */
const SLICE_MS = 8;
const REPORT_MS = 100;
const POSITIONS_MS = 200;

type Params = Omit<Tasks['fitMap']['params'], 'options'> & {
  /** `metric` left out: Euclidean. */
  readonly options: TsneOptions & { readonly metric?: MapMetric };
};

/** A map by t-SNE; by cosine, of the vectors divided by their lengths (`unitRows`). */
export async function fitTsne(
  { vectors, indices, options, stopKey }: Params,
  context: TaskContext<MapProgress>,
): Promise<Tasks['fitMap']['result'] & { readonly log: TsneLog }> {
  const keyed = look(vectors);
  const job = finishable(stopKey);
  let state: TsneState | null = null;
  let choice: DescentChoice | null = null;
  const choose = async (start: DescentStart) => {
    choice = await chooseDescent(start, options.engine, context.signal);
    return choice.descent;
  };
  const engine = () => choice?.report() ?? null;
  try {
    const engines = { ...(await mapEngines(indices.length)), descend: choose };
    context.signal.throwIfAborted();
    const rows = mapRows(keyed, indices, options.metric ?? 'euclidean');
    state = initTsne(rows, options, engines, nameOfRow(keyed, indices));
    await descend(state, job.asked, engine, context);
    const log = { ...state.log, engine: engine() };
    const positions = await tsnePositions(state);
    const projection: Projection = { indices, positions, components: options.components, log };
    return { projection: keep('projection', projection), positions: positions.slice(), log };
  } finally {
    if (state) closeTsne(state);
    job.close();
  }
}

/** Steps until the map is done or asked to stop, and reports now and then. */
async function descend(
  state: TsneState,
  asked: () => boolean,
  engine: () => MapEngineReport | null,
  { signal, report }: TaskContext<MapProgress>,
): Promise<void> {
  const pause = pauseFor(signal);
  let reported = -Infinity;
  let shown = -Infinity;
  let amount = 1;
  let { phase } = state;
  while (phase !== 'done') {
    if (asked()) return stopTsne(state, pause);
    const begin = performance.now();
    const next = await stepTsne(state, amount, pause);
    const end = performance.now();
    amount = next === phase ? nextAmount(amount, end - begin) : 1;
    phase = next;
    if (phase !== 'done' && end - reported >= REPORT_MS) {
      const draw = state.iteration > 0 && end - shown >= POSITIONS_MS;
      report({
        phase,
        prepared: state.prepared,
        iteration: state.iteration,
        maxIter: state.options.maxIter,
        positions: draw ? await tsnePositions(state) : null,
        log: { ...state.log, engine: engine() },
      });
      reported = end;
      if (draw) shown = end;
    }
    await breathe();
    await standBack();
    signal.throwIfAborted();
  }
}

/** Rows or iterations that take about `SLICE_MS`, at most twice as many as before. */
function nextAmount(amount: number, ms: number): number {
  return Math.max(1, Math.floor(amount * Math.min(2, SLICE_MS / Math.max(ms, 0.01))));
}
