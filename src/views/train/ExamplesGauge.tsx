import type { ExamplesPerParameter } from '../../data/classifier-summary';
import type { EpochRecord } from '../../data/history';
import { shownClassifier } from '../../session/recipe';
import type { Session } from '../../session/session';
import { useSession } from '../../session/store';
import { Meter } from '../../widgets/Meter';
import { countText, percentText } from '../../widgets/number-text';
import { ratio } from './format';
import { isOfOtherCorpus } from './plan';

/** Examples per parameter beside the rule of thumb of ten; it informs and forbids nothing. */
export function ExamplesGauge({
  gauge,
  frozen,
}: {
  readonly gauge: ExamplesPerParameter;
  readonly frozen: boolean;
}) {
  const best = useSession(observed);
  return (
    <div className="train-gauge">
      <h3>Examples per parameter</h3>
      <Meter label="Examples per parameter" value={position(gauge.ratio)} text={ratio(gauge.ratio)} />
      <p>
        {`${countText(gauge.examples)} examples / ${countText(gauge.parameters)} parameters (with biases, ${frozen ? 'trainable ones only' : 'all trainable'}) = `}
        <strong>{ratio(gauge.ratio)}</strong>
      </p>
      <p className="hint">
        {`The rule of thumb "ten examples for each parameter" would ask for ${countText(gauge.asked)}. `}
        {best
          ? `Observed all the same in the run on show: validation accuracy ${percentText(best.valAccuracy)}.`
          : 'It is only a rule of thumb: models far below it often work; look at the validation accuracy.'}
      </p>
    </div>
  );
}

/** Where a ratio stands between 0.01 and 100 on a log scale, 0 … 1; the rule's 10 stands at three quarters. */
function position(value: number): number {
  return Math.min(1, Math.max(0, (Math.log10(Math.max(value, 1e-9)) + 2) / 4));
}

/** The best epoch of the run on show, when it was trained on the corpus in use. */
function observed(state: Session): EpochRecord | null {
  const shown = shownClassifier(state);
  return shown && state.corpus && !isOfOtherCorpus(state.corpus, shown) ? shown.best : null;
}
