import { useState } from 'react';
import { Button } from '../Button';
import { saveFile } from '../save-file';
import { exportDrawing, type Drawing } from './drawing';
import { usePlotTheme } from './use-plot-theme';
import type { Palette } from '../palette';
import './plot.css';

interface Props {
  /** The picture to save, asked for when a button is pressed. */
  readonly drawing: (theme: Palette) => Drawing;
  /** Accessible name of the picture, which names the buttons. */
  readonly label: string;
}

/** Saves a picture that is not in a frame of its own as PNG or SVG. */
export function DrawingButtons({ drawing, label }: Props) {
  const theme = usePlotTheme();
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (format: 'png' | 'svg') => {
    const picture = drawing(theme);
    try {
      saveFile(await exportDrawing(picture, format), `${picture.title}.${format}`);
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
