import { useMemo, useState } from 'react';
import { barsDrawing } from '../../widgets/plot/bars-picture';
import { DrawingButtons } from '../../widgets/plot/DrawingButtons';
import { BarStrip } from '../../widgets/BarStrip';
import { percentText, sixDecimals } from '../../widgets/number-text';
import { dimensionName } from '../words/map-methods';
import type { VectorEntry } from './vector-figures';

interface Props {
  readonly word: string;
  readonly entries: readonly VectorEntry[];
}

/** The numbers of a vector as bars on both sides of zero; pointer and arrow keys read them one by one. */
export function VectorStrip({ word, entries }: Props) {
  const [chosen, setChosen] = useState<number | null>(null);
  const values = useMemo(() => entries.map(({ value }) => value), [entries]);
  const at = chosen === null ? largestOf(entries) : Math.min(chosen, entries.length - 1);
  const entry = entries[at];
  const text = entry ? `${dimensionName(at)}: ${sixDecimals(entry.value)}` : '';
  return (
    <figure className="vector-strip" aria-label={`Word vector of ${word} as bars`}>
      <BarStrip
        label="Number of the vector"
        values={values}
        chosen={at}
        text={text}
        onChoose={setChosen}
        onLeave={() => setChosen(null)}
      />
      <figcaption>{entry ? `${text}, ${percentText(entry.share)} of the squared length` : '–'}</figcaption>
      <DrawingButtons
        label="Vector"
        drawing={(theme) =>
          barsDrawing(
            {
              title: `Word vector of ${word}`,
              values,
              from: 0,
              width: 1,
              xTitle: 'Dimension',
              yTitle: 'Value',
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

/** Where the number of largest magnitude stands, the first of equals. */
function largestOf(entries: readonly VectorEntry[]): number {
  let best = 0;
  for (const { column, share } of entries) if (share > entries[best]!.share) best = column;
  return best;
}
