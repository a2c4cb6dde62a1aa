import type { Palette } from '../palette';
import { colorAt, neutralColor, type PointColors } from './point-colors';
import { canvasPen, escapeMarkup, svgPen, type Pen } from './point-pen';
import type { Picture } from './point-picture';
import { diameterAt } from './point-projection';
import { createCanvasRenderer } from './point-renderer-canvas';
import { RING, RINGED_OPACITY } from './point-renderer';
import type { Scene } from './point-scene';
import { PLOT_FONT } from './plot-font';
import { createTextWidth } from './point-text';

/** CSS pixels around and above the picture, and those of the legend beside it. */
const FRAME = { side: 16, title: 40, legend: 170 } as const;
/** Pixels of a PNG per CSS pixel. */
const PNG_RATIO = 2;

/** A map as a file to keep: what stands on the page with title, legend and caption, on the colour of the page's surface. */
export async function exportPicture(picture: Picture, format: 'png' | 'svg'): Promise<Blob> {
  return format === 'svg'
    ? new Blob([svgOf(picture)], { type: 'image/svg+xml' })
    : await pngOf(picture, PNG_RATIO);
}

const CAPTION = { size: 10.5, row: 15, gap: 8 } as const;

function sizeOf({ projection, scene }: Picture) {
  const legend = scene.colors.kind === 'none' ? 0 : FRAME.legend;
  const width = projection.size.width + 2 * FRAME.side + legend;
  const lines = captionLines(scene.caption ?? '', width - 2 * FRAME.side);
  const caption = lines.length > 0 ? CAPTION.gap + lines.length * CAPTION.row : 0;
  return { width, height: projection.size.height + FRAME.title + FRAME.side + caption, lines };
}

/** A text in lines no wider than this; a longer word has a line of its own. */
function captionLines(text: string, width: number): readonly string[] {
  const widthOf = createTextWidth();
  const lines: string[] = [];
  for (const word of text.split(' ').filter((piece) => piece !== '')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf(longer, { size: CAPTION.size }) <= width)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function drawCaption(pen: Pen, { projection, theme }: Picture, lines: readonly string[]): void {
  const top = FRAME.title + projection.size.height + CAPTION.gap + CAPTION.row / 2;
  for (const [k, line] of lines.entries())
    pen.text(line, FRAME.side, top + k * CAPTION.row, { size: CAPTION.size, color: theme.muted });
}

function pngOf(picture: Picture, ratio: number): Promise<Blob> {
  const { width, height, lines } = sizeOf(picture);
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: width * ratio, height: height * ratio });
  const context = canvas.getContext('2d');
  if (!context) return Promise.reject(new Error('This browser gives no canvas to draw the picture on.'));
  const pen = canvasPen(context);
  context.scale(ratio, ratio);
  context.fillStyle = picture.theme.surface;
  context.fillRect(0, 0, width, height);
  drawTitle(pen, picture);
  drawLegend(pen, picture);
  drawCaption(pen, picture, lines);
  context.translate(FRAME.side, FRAME.title);
  context.beginPath();
  context.rect(0, 0, picture.projection.size.width, picture.projection.size.height);
  context.clip();
  const written = picture.drawUnder(pen);
  const points = document.createElement('canvas');
  createCanvasRenderer(points).draw(picture.frame(ratio));
  const { size } = picture.projection;
  context.drawImage(points, 0, 0, size.width, size.height);
  picture.drawOver(pen, written);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) =>
      blob ? resolve(blob) : reject(new Error('The browser could not make a PNG of this size.')),
    ),
  );
}

/** The picture as SVG: circles and texts, so that it can be scaled and searched. */
export function svgOf(picture: Picture): string {
  const { width, height, lines } = sizeOf(picture);
  const { size } = picture.projection;
  const around: string[] = [];
  const inside: string[] = [];
  drawTitle(svgPen(around), picture);
  drawLegend(svgPen(around), picture);
  drawCaption(svgPen(around), picture, lines);
  const pen = svgPen(inside);
  const written = picture.drawUnder(pen);
  drawPoints(pen, picture);
  picture.drawOver(pen, written);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escapeMarkup(PLOT_FONT)}">`,
    `<title>${escapeMarkup(picture.scene.title)}</title>`,
    `<rect width="100%" height="100%" fill="${picture.theme.surface}"/>`,
    ...around,
    `<svg x="${FRAME.side}" y="${FRAME.title}" width="${size.width}" height="${size.height}" overflow="hidden">`,
    ...inside,
    '</svg>',
    '</svg>',
  ].join('\n');
}

function drawPoints(pen: Pen, picture: Picture): void {
  const { projection, colors, theme } = picture;
  const { indices, ringed, opacity } = picture.frame(1);
  const { screen, order } = projection;
  for (const i of order) {
    const radius = diameterAt(projection, screen[3 * i + 2]!) / 2;
    const [x, y] = [screen[3 * i]!, screen[3 * i + 1]!];
    if (ringed?.[i] === 1) pen.circle(x, y, radius + RING, { fill: theme.text, opacity: RINGED_OPACITY });
    pen.circle(x, y, radius, {
      fill: colors[indices[i]!] ?? theme.muted,
      opacity: ringed?.[i] === 1 ? 1 : opacity,
    });
  }
}

function drawTitle(pen: Pen, { scene, theme }: Picture): void {
  const width = createTextWidth();
  let x: number = FRAME.side;
  for (const { text, strong } of titleParts(scene)) {
    const style = { size: 15, color: theme.text, bold: true, italic: strong };
    pen.text(text, x, FRAME.title / 2, style);
    x += width(text, style);
  }
}

/** A title in pieces; the piece that is set apart is marked. */
export function titleParts({
  title,
  emphasis,
}: Pick<Scene, 'title' | 'emphasis'>): readonly { readonly text: string; readonly strong: boolean }[] {
  const at = emphasis ? title.indexOf(emphasis) : -1;
  if (!emphasis || at < 0) return [{ text: title, strong: false }];
  return [
    { text: title.slice(0, at), strong: false },
    { text: emphasis, strong: true },
    { text: title.slice(at + emphasis.length), strong: false },
  ].filter(({ text }) => text !== '');
}

const LEGEND = { row: 18, bar: 12, pieces: 48, most: 260 } as const;

function drawLegend(pen: Pen, { scene, theme, projection, colors }: Picture): void {
  const left = projection.size.width + 2 * FRAME.side;
  const text = { size: 11, color: theme.text };
  let top: number = FRAME.title + 8;
  if (scene.colors.kind === 'classes') {
    for (const [k, name] of scene.colors.names.entries()) {
      pen.circle(left + 5, top, 5, { fill: colors[k] ?? theme.muted });
      pen.text(shorten(name), left + 16, top, text);
      top += LEGEND.row;
    }
  } else if (scene.colors.kind === 'scale') {
    top = drawBar(pen, scene.colors, theme, left, top, Math.min(LEGEND.most, projection.size.height - 60));
  } else return;
  if (
    scene.colors.values.some((value) => Number.isNaN(value) || (scene.colors.kind === 'classes' && value < 0))
  ) {
    pen.circle(left + 5, top, 5, { fill: neutralColor(theme) });
    pen.text('no value', left + 16, top, text);
  }
}

type Scale = Extract<PointColors, { readonly kind: 'scale' }>;

/** @returns where the legend goes on below */
function drawBar(pen: Pen, colors: Scale, theme: Palette, left: number, top: number, height: number): number {
  const stops = theme[colors.scale];
  pen.text(shorten(colors.title), left, top, { size: 11, color: theme.text, bold: true });
  const from = top + 16;
  for (let k = 0; k < LEGEND.pieces; k++) {
    const y = from + height * (1 - (k + 1) / LEGEND.pieces);
    const bottom = y + height / LEGEND.pieces + (k > 0 ? 0.5 : 0);
    pen.polygon(
      [
        [left, y],
        [left + LEGEND.bar, y],
        [left + LEGEND.bar, bottom],
        [left, bottom],
      ],
      { fill: colorAt(stops, (k + 0.5) / LEGEND.pieces) },
    );
  }
  for (const { value, text } of colors.marks) {
    const share = colors.high > colors.low ? (value - colors.low) / (colors.high - colors.low) : 0;
    pen.text(shorten(text), left + LEGEND.bar + 6, from + height * (1 - share), {
      size: 11,
      color: theme.muted,
    });
  }
  return from + height + LEGEND.row;
}

function shorten(text: string): string {
  return text.length > 26 ? `${text.slice(0, 25)}…` : text;
}
