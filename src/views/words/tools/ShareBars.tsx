import { useMemo } from 'react';
import type { DimensionRecord } from '../../../engine/protocol';
import { barsDrawing } from '../../../widgets/plot/bars-picture';
import { DrawingButtons } from '../../../widgets/plot/DrawingButtons';
import { BarStrip } from '../../../widgets/BarStrip';
import { percentText } from '../../../widgets/number-text';
import { dimensionName } from '../map-methods';

interface Props {
  readonly dimensions: readonly DimensionRecord[];
  readonly chosen: number;
  readonly onChoose: (column: number) => void;
}

/** Share of the squared length of every dimension, as bars that choose one; the table holds the same numbers. */
export function ShareBars({ dimensions, chosen, onChoose }: Props) {
  const shares = useMemo(() => dimensions.map(({ share }) => share), [dimensions]);
  const share = shares[chosen];
  const text = share === undefined ? '' : `${dimensionName(chosen)}: ${percentText(share)}`;
  return (
    <figure className="share-bars" aria-label="Share of the squared length by dimension">
      <BarStrip label="Dimension by share" values={shares} chosen={chosen} text={text} onChoose={onChoose} />
      <figcaption className="hint">
        Share of the squared length by dimension. {text}
        {share === undefined ? '' : ' (chosen)'}
      </figcaption>
      <DrawingButtons
        label="Shares"
        drawing={(theme) =>
          barsDrawing(
            {
              title: 'Share of the squared length by dimension',
              values: shares,
              from: 0,
              width: 1,
              xTitle: 'Dimension',
              yTitle: 'Share',
              line: null,
              oneEach: true,
            },
            theme,
          )
        }
      />
    </figure>
  );
}
