import { PLOT_FONT } from './plot-font';

export interface Stroke {
  readonly color: string;
  readonly width: number;
  readonly dashed?: boolean | undefined;
  readonly opacity?: number | undefined;
}

export interface Fill {
  readonly fill: string;
  readonly stroke?: string | undefined;
  readonly width?: number | undefined;
  readonly opacity?: number | undefined;
}

export interface TextStyle {
  readonly size: number;
  readonly color: string;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  /** Where x lies in the text; the start by default. */
  readonly align?: 'start' | 'middle' | 'end' | undefined;
  /** Colour of a rim around the letters, so that they can be read over points. */
  readonly halo?: string | undefined;
  /** Clockwise turn about (x, y) in degrees. */
  readonly turn?: number | undefined;
}

/** Draws in CSS pixels, on a canvas or into an SVG: whatever is drawn with it looks the same on screen and in a file. */
export interface Pen {
  line(points: readonly (readonly [x: number, y: number])[], stroke: Stroke): void;
  polygon(points: readonly (readonly [x: number, y: number])[], fill: Fill): void;
  circle(x: number, y: number, radius: number, fill: Fill): void;
  /** @param y middle of the line of text */
  text(text: string, x: number, y: number, style: TextStyle): void;
}

export function fontOf({ size, bold, italic }: Pick<TextStyle, 'size' | 'bold' | 'italic'>): string {
  return `${italic ? 'italic ' : ''}${bold ? '600 ' : ''}${size}px ${PLOT_FONT}`;
}

/** A pen for a canvas whose transform already maps CSS pixels. */
export function canvasPen(context: CanvasRenderingContext2D): Pen {
  const path = (points: readonly (readonly [number, number])[]) => {
    context.beginPath();
    points.forEach(([x, y], k) => (k === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
  };
  const paint = ({ fill, stroke, width = 1, opacity = 1 }: Fill) => {
    context.globalAlpha = opacity;
    context.fillStyle = fill;
    if (fill !== 'none') context.fill();
    if (stroke) {
      context.strokeStyle = stroke;
      context.lineWidth = width;
      context.stroke();
    }
    context.globalAlpha = 1;
  };
  return {
    line(points, { color, width, dashed, opacity = 1 }) {
      path(points);
      context.globalAlpha = opacity;
      context.strokeStyle = color;
      context.lineWidth = width;
      context.setLineDash(dashed ? [5, 4] : []);
      context.stroke();
      context.setLineDash([]);
      context.globalAlpha = 1;
    },
    polygon(points, fill) {
      path(points);
      context.closePath();
      paint(fill);
    },
    circle(x, y, radius, fill) {
      context.beginPath();
      context.arc(x, y, radius, 0, 2 * Math.PI);
      paint(fill);
    },
    text(text, x, y, style) {
      context.save();
      context.translate(x, y);
      if (style.turn) context.rotate((style.turn * Math.PI) / 180);
      context.font = fontOf(style);
      context.textBaseline = 'middle';
      context.textAlign = style.align === 'middle' ? 'center' : (style.align ?? 'start');
      if (style.halo) {
        context.lineJoin = 'round';
        context.lineWidth = 3;
        context.strokeStyle = style.halo;
        context.strokeText(text, 0, 0);
      }
      context.fillStyle = style.color;
      context.fillText(text, 0, 0);
      context.restore();
    },
  };
}

/** A pen that writes SVG; `elements` grows with each call. Texts are escaped. */
export function svgPen(elements: string[]): Pen {
  const list = (points: readonly (readonly [number, number])[]) =>
    points.map(([x, y]) => `${short(x)},${short(y)}`).join(' ');
  const paint = ({ fill, stroke, width = 1, opacity }: Fill) =>
    `fill="${fill}"${stroke ? ` stroke="${stroke}" stroke-width="${width}"` : ''}${
      opacity === undefined ? '' : ` opacity="${opacity}"`
    }`;
  return {
    line(points, { color, width, dashed, opacity }) {
      elements.push(
        `<polyline points="${list(points)}" fill="none" stroke="${color}" stroke-width="${width}"${
          dashed ? ' stroke-dasharray="5 4"' : ''
        }${opacity === undefined ? '' : ` opacity="${opacity}"`}/>`,
      );
    },
    polygon(points, fill) {
      elements.push(`<polygon points="${list(points)}" ${paint(fill)}/>`);
    },
    circle(x, y, radius, fill) {
      elements.push(`<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" ${paint(fill)}/>`);
    },
    text(text, x, y, { size, color, bold, italic, align, halo, turn }) {
      const place = `x="${short(x)}" y="${short(y)}"${turn ? ` transform="rotate(${turn} ${short(x)} ${short(y)})"` : ''}`;
      const look = `font-size="${size}" fill="${color}"${bold ? ' font-weight="600"' : ''}${italic ? ' font-style="italic"' : ''}${
        align && align !== 'start' ? ` text-anchor="${align}"` : ''
      }${halo ? ` stroke="${halo}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"` : ''}`;
      elements.push(
        `<text ${place} dominant-baseline="central" xml:space="preserve" ${look}>${escapeMarkup(text)}</text>`,
      );
    },
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Control characters, which XML 1.0 cannot hold even escaped, but for tab and line ends. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu;

/** A text as XML must hold it to show it as typed. */
export function escapeMarkup(text: string): string {
  return text
    .toWellFormed()
    .replace(UNWRITABLE, '\ufffd')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
