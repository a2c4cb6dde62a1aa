import { changeSettings } from '../../session/dataset-actions';
import { useSession } from '../../session/store';
import { Explain } from '../../widgets/Explain';
import { NumberField } from '../../widgets/NumberField';
import { LIMITS } from './limits';

/** What GloVe counts, and how it learns from the counts. */
export function GloveFields() {
  const glove = useSession((state) => state.settings.glove);
  const dimension = useSession((state) => state.settings.model.embeddingDimension);
  return (
    <fieldset>
      <legend>
        GloVe <GloveExplained />
      </legend>
      <div className="field-grid">
        <NumberField
          label="Embedding dimension"
          value={dimension}
          {...LIMITS.embeddingDimension}
          onChange={(embeddingDimension) => changeSettings({ model: { embeddingDimension } })}
          hint="numbers a word"
        />
        <NumberField
          label="Window"
          value={glove.window}
          {...LIMITS.window}
          onChange={(window) => changeSettings({ glove: { window } })}
          hint="words to each side"
        />
        <NumberField
          label="Epochs"
          value={glove.epochs}
          {...LIMITS.epochs}
          onChange={(epochs) => changeSettings({ glove: { epochs } })}
          hint="passes over the counts"
        />
        <NumberField
          label="Learning rate"
          value={glove.learningRate}
          {...LIMITS.learningRate}
          onChange={(learningRate) => changeSettings({ glove: { learningRate } })}
          hint="AdaGrad"
        />
        <NumberField
          label="x max"
          value={glove.xMax}
          {...LIMITS.xMax}
          onChange={(xMax) => changeSettings({ glove: { xMax } })}
          hint="counts from here on weigh 1; the paper’s 100 is for billions of words"
        />
        <NumberField
          label="Alpha"
          value={glove.alpha}
          {...LIMITS.alpha}
          onChange={(alpha) => changeSettings({ glove: { alpha } })}
          hint="power of smaller counts"
        />
      </div>
    </fieldset>
  );
}

function GloveExplained() {
  return (
    <Explain title="GloVe">
      Global Vectors (Pennington, Socher and Manning, 2014). For words i and j that stand m words apart in a
      text, 1 / m is added to their count X. Then vectors w, w̃ and biases b, b̃ are fitted so that w·w̃ + b + b̃
      is near log X: the cost of a pair is ½ f(X) (w·w̃ + b + b̃ − log X)², with f(X) = (X / x max)^alpha, at
      most 1. A word’s vector is w + w̃.
    </Explain>
  );
}
