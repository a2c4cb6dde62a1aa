import { useState } from 'react';
import type { PushRanking } from '../../../engine/protocol';
import { selectWord } from '../../../session/word-actions';
import { Button } from '../../../widgets/Button';
import { DataTable } from '../../../widgets/DataTable';
import { countText } from '../../../widgets/number-text';
import { ScatterPlot } from '../../../widgets/plot/ScatterPlot';
import { correlationText } from './push-rows';
import { wordColumn } from '../../inspector/word-column';
import { signedColumn } from '../../../widgets/number-columns';

/** What the model says of each word beside what the counts say; drawn when it is asked for. */
export function PushScatter({ ranking }: { readonly ranking: PushRanking }) {
  const [open, setOpen] = useState(false);
  const { shown, pushes, logOdds, words, classes } = ranking;
  const toward = classes[1]?.name ?? 'class 1';
  return (
    <div className="push-scatter">
      <p className="hint">
        {correlationText(ranking)}{' '}
        <Button kind="quiet" small aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide the plot' : 'Plot push against log-odds'}
        </Button>
      </p>
      {open ? (
        <>
          <ScatterPlot
            title="Push against log-odds"
            x={logOdds}
            y={pushes}
            names={shown}
            xTitle={`Log-odds toward ${toward}`}
            yTitle="Push"
            onSelect={(point) => selectWord(shown[point] ?? null)}
            table={() => (
              <DataTable
                label="Push against log-odds"
                rows={shown.map((word, i) => ({ word, push: pushes[i] ?? 0, odds: logOdds[i] ?? 0 }))}
                rowKey={({ word }) => word}
                maxHeight="20rem"
                columns={[
                  wordColumn(),
                  signedColumn('Push', ({ push }: { readonly push: number }) => push),
                  signedColumn('Log-odds', ({ odds }: { readonly odds: number }) => odds),
                ]}
              />
            )}
          />
          {shown.length < words ? (
            <p className="hint">
              The {countText(shown.length)} most frequent of {countText(words)} words are drawn.
            </p>
          ) : null}
        </>
      ) : null}
    </div>
  );
}
