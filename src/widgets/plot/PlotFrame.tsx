import { useState, type ReactNode } from 'react';
import { Button } from '../Button';
import './plot.css';

interface PlotFrameProps {
  /** Accessible name of the figure. */
  readonly label: string;
  /** Names the buttons too, where one place shows several plots. */
  readonly several?: boolean | undefined;
  /** Any CSS height of the picture. */
  readonly height: string;
  /** The same numbers as a table; made only when it is asked for. */
  readonly table: () => ReactNode;
  readonly onSave: (format: 'png' | 'svg') => void;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** A figure of fixed height with its table twin and its save buttons. */
export function PlotFrame({
  label,
  several,
  height,
  table,
  onSave,
  children,
  className = '',
}: PlotFrameProps) {
  const [asTable, setAsTable] = useState(false);
  const named = (name: string) => (several ? { 'aria-label': name } : {});
  return (
    <div className={`plot-frame ${className}`.trim()}>
      <div style={{ blockSize: height }} className="plot-space">
        <div role="figure" aria-label={label} className="plot-figure" inert={asTable}>
          {children}
        </div>
        {asTable ? <div className="plot-table">{table()}</div> : null}
      </div>
      <div className="plot-tools">
        <Button
          kind="quiet"
          small
          onClick={() => setAsTable(!asTable)}
          {...named(`${label} as ${asTable ? 'picture' : 'table'}`)}
        >
          {several ? `As ${asTable ? 'picture' : 'table'}` : `Show as ${asTable ? 'picture' : 'table'}`}
        </Button>
        <Button kind="quiet" small onClick={() => onSave('png')} {...named(`Save ${label} as PNG`)}>
          Save as PNG
        </Button>
        <Button kind="quiet" small onClick={() => onSave('svg')} {...named(`Save ${label} as SVG`)}>
          Save as SVG
        </Button>
      </div>
    </div>
  );
}
