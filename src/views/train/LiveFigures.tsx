import { shownClassifier } from '../../session/recipe';
import { useSession } from '../../session/store';
import { StatGrid } from '../../widgets/StatGrid';
import { figuresOfProgress, figuresOfRun, NO_FIGURES } from './figures';
import { useElapsed } from './use-elapsed';

/** Figures of the training under way; otherwise those of the run on show, in the same space. */
export function LiveFigures() {
  const running = useSession((state) => state.training.status === 'running');
  const progress = useSession((state) => state.training.progress);
  const job = useSession((state) => state.jobs.find(({ slot }) => slot === 'train') ?? null);
  const shown = useSession(shownClassifier);
  const elapsed = useElapsed(job?.startedAt ?? null);
  const items = running
    ? figuresOfProgress(progress, elapsed ?? 0)
    : shown
      ? figuresOfRun(shown)
      : NO_FIGURES;
  const engine = running ? progress?.engine : shown?.engine;
  return (
    <div className="train-live">
      <StatGrid items={items} />
      <p className="hint">{engine?.reason ?? ''}</p>
    </div>
  );
}
