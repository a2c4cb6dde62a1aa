import type { Palette } from '../palette';
import { PLOT_FONT } from './plot-font';
import { canvasPen, escapeMarkup, svgPen, type Pen } from './point-pen';

/** A picture that a pen draws, to be kept as a file. */
export interface Drawing {
  readonly title: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly theme: Palette;
  readonly draw: (pen: Pen) => void;
}

/** Pixels of a PNG per CSS pixel. */
const PNG_RATIO = 2;

/** A drawing as a file, on the colour of the page's surface. */
export async function exportDrawing(drawing: Drawing, format: 'png' | 'svg'): Promise<Blob> {
  if (format === 'svg') return new Blob([svgOfDrawing(drawing)], { type: 'image/svg+xml' });
  const { width, height, theme, draw } = drawing;
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: width * PNG_RATIO, height: height * PNG_RATIO });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas to draw the picture on.');
  context.scale(PNG_RATIO, PNG_RATIO);
  context.fillStyle = theme.surface;
  context.fillRect(0, 0, width, height);
  draw(canvasPen(context));
  return await new Promise((resolve, reject) =>
    canvas.toBlob((blob) =>
      blob ? resolve(blob) : reject(new Error('The browser could not make a PNG of this size.')),
    ),
  );
}

/** A drawing as SVG: shapes as shapes, texts as texts. */
export function svgOfDrawing({ title, width, height, theme, draw }: Drawing): string {
  const elements: string[] = [];
  draw(svgPen(elements));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeMarkup(PLOT_FONT)}">`,
    `<title>${escapeMarkup(title)}</title>`,
    `<rect width="100%" height="100%" fill="${theme.surface}"/>`,
    ...elements,
    '</svg>',
  ].join('\n');
}
