import { useState, type ReactNode } from 'react';
import { Button } from '../Button';

interface PlotFrameProps {
  /** Accessible name of the figure. */
  readonly label: string;
  readonly height: string;
  /** The same numbers as a table; made only when it is asked for. */
  readonly table: () => ReactNode;
  readonly onSave: (format: 'png' | 'svg') => void;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A figure of fixed height with its table twin and its save buttons. */
export function PlotFrame({ label, height, table, onSave, children, className = '' }: PlotFrameProps) {
  const [asTable, setAsTable] = useState(false);
  return (
    <div className={`plot-frame ${className}`.trim()}>
      <div style={{ blockSize: height }} className="plot-space">
        {asTable ? <div className="plot-table">{table()}</div> : null}
        <div role="figure" aria-label={label} className="plot-figure" hidden={asTable}>
          {children}
        </div>
      </div>
      <div className="plot-tools">
        <Button kind="quiet" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? 'Show as picture' : 'Show as table'}
        </Button>
        <Button kind="quiet" disabled={asTable} onClick={() => onSave('png')}>
          Save as PNG
        </Button>
        <Button kind="quiet" disabled={asTable} onClick={() => onSave('svg')}>
          Save as SVG
        </Button>
      </div>
    </div>
  );
}
