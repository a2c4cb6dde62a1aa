import { checkSeeds, SEED_RUNS } from '../../session/seed-check';
import type { RunRecord } from '../../session/session';
import { useSession } from '../../session/store';
import { Button } from '../../widgets/Button';
import { Explain } from '../../widgets/Explain';

/** Trains twice more with other seeds and tells what came of it. */
export function SeedCheckBar({ run }: { readonly run: RunRecord }) {
  const check = useSession((state) => (state.seedCheck?.run === run.number ? state.seedCheck : null));
  const running = check?.status === 'running';
  return (
    <div className="seed-check">
      <Button small disabled={running} onClick={() => void checkSeeds(run)}>
        Check with {SEED_RUNS} seeds
      </Button>
      <Explain title="Other seeds">
        Trains the same model on the same texts {SEED_RUNS - 1} times more, each from other random weights and
        in another order, and keeps the vectors only. “Seen in” then says in how many of the {SEED_RUNS} runs
        a word is among the neighbours shown. One neighbour of one run says little; what all runs agree on
        says more.
      </Explain>
      <p className="hint" role="status" aria-label="Seed check">
        {statusText(check?.status, check?.vectors.length ?? 0, check?.message ?? '')}
      </p>
    </div>
  );
}

function statusText(status: string | undefined, ended: number, message: string): string {
  if (status === undefined) return 'How far are these neighbours chance?';
  if (status === 'running') return 'Training with other seeds; see the job below.';
  if (status === 'failed') return `Failed: ${message}`;
  if (status === 'finished') return `Finished: the column “Seen in” counts ${ended + 1} runs.`;
  return ended > 0
    ? `Stopped: the column “Seen in” counts ${ended + 1} runs.`
    : 'Stopped: nothing of it is kept.';
}
