import { useState } from 'react';
import { Button } from '../Button';
import { saveFile } from '../save-file';
import { exportBars, type Bars } from './bars-picture';
import { usePlotTheme } from './use-plot-theme';
import './plot.css';

interface Props {
  /** The picture to save, asked for when a button is pressed. */
  readonly bars: () => Bars;
  /** Accessible name of the picture, which names the buttons. */
  readonly label: string;
}

/** Saves bars as they are on the page, with numbers on the axes, as PNG or SVG. */
export function BarsButtons({ bars, label }: Props) {
  const theme = usePlotTheme();
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (format: 'png' | 'svg') => {
    const picture = bars();
    try {
      saveFile(await exportBars(picture, format, theme), `${picture.title}.${format}`);
      setProblem(null);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <div className="plot-tools">
      {problem === null ? null : <span className="field-error">{problem}</span>}
      {(['PNG', 'SVG'] as const).map((format) => (
        <Button
          key={format}
          kind="quiet"
          small
          aria-label={`${label} as ${format}`}
          onClick={() => void save(format === 'PNG' ? 'png' : 'svg')}
        >
          As {format}
        </Button>
      ))}
    </div>
  );
}
