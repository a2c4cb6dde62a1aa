import type { ExamplesPerParameter } from '../../data/classifier-summary';
import { shownRun } from '../../session/recipe';
import { useSession } from '../../session/store';
import { Meter } from '../../widgets/Meter';
import { count, percent, ratio } from './format';

/** Examples per parameter beside the rule of thumb of ten; it informs and forbids nothing. */
export function ExamplesGauge({ gauge }: { readonly gauge: ExamplesPerParameter }) {
  const best = useSession((state) => shownRun(state)?.best ?? null);
  return (
    <div className="train-gauge">
      <h3>Examples per parameter</h3>
      <Meter label="Examples per parameter" value={position(gauge.ratio)} text={ratio(gauge.ratio)} />
      <p>
        {`${count(gauge.examples)} examples / ${count(gauge.parameters)} parameters (with biases, all trainable) = `}
        <strong>{ratio(gauge.ratio)}</strong>
      </p>
      <p className="hint">
        {`The rule of thumb "ten examples for each parameter" would ask for ${count(gauge.asked)}. `}
        {best
          ? `Observed all the same: validation accuracy ${percent(best.valAccuracy)}.`
          : 'It is only a rule of thumb: models far below it often work; look at the validation accuracy.'}
      </p>
    </div>
  );
}

/** Where a ratio stands between 0.01 and 100 on a log scale, 0 … 1; the rule's 10 stands at three quarters. */
function position(value: number): number {
  return Math.min(1, Math.max(0, (Math.log10(Math.max(value, 1e-9)) + 2) / 4));
}
