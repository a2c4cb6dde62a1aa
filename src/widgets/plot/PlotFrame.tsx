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
  const named = (what: string) => (several ? { 'aria-label': `${label} as ${what}` } : {});
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
          {...named(asTable ? 'picture' : 'table')}
        >
          {several ? 'As' : 'Show as'} {asTable ? 'picture' : 'table'}
        </Button>
        {(['PNG', 'SVG'] as const).map((format) => (
          <Button
            key={format}
            kind="quiet"
            small
            onClick={() => onSave(format === 'PNG' ? 'png' : 'svg')}
            {...named(format)}
          >
            {several ? 'As' : 'Save as'} {format}
          </Button>
        ))}
      </div>
    </div>
  );
}
