import { createRaster } from './point-raster';
import type { DiscFrame, PointRenderer } from './point-renderer';

export interface CanvasRenderer extends PointRenderer {
  draw(frame: DiscFrame): void;
}

/** Points on a canvas of two dimensions, by our own rasterizer: works everywhere, and is the faster one without a GPU. */
export function createCanvasRenderer(canvas: HTMLCanvasElement): CanvasRenderer {
  const context = canvas.getContext('2d');
  const raster = createRaster();
  let image: ImageData | null = null;
  return {
    kind: 'canvas',
    canvas,
    draw(frame) {
      const width = Math.max(1, Math.round(frame.projection.size.width * frame.ratio));
      const height = Math.max(1, Math.round(frame.projection.size.height * frame.ratio));
      if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
      if (!image || image.width !== width || image.height !== height) image = new ImageData(width, height);
      else image.data.fill(0);
      raster.draw(frame, image.data, width, height);
      context?.putImageData(image, 0, 0);
    },
    dispose() {
      image = null;
    },
  };
}
