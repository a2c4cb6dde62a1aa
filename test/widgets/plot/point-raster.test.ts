import { describe, expect, it } from 'vitest';
import { homeCamera, projectionRows } from '../../../src/widgets/plot/point-camera';
import { createRaster } from '../../../src/widgets/plot/point-raster';
import type { PointFrame } from '../../../src/widgets/plot/point-renderer';
import { boundsOf, type Scene } from '../../../src/widgets/plot/point-scene';
import { placeOf, project, sceneOf, SIZE } from '../../support/point-scenes';

const RED = [200, 10, 20] as const;
const BLUE = [0, 40, 220] as const;

function frameOf(scene: Scene, more: Partial<PointFrame> = {}): PointFrame {
  const camera = homeCamera(scene.components);
  const palette = new Uint8Array(1024);
  palette.set([...RED, 255, ...BLUE, 255]);
  return {
    projection: project(scene, camera),
    rows: projectionRows(camera, boundsOf(scene), SIZE),
    scene,
    ratio: 1,
    indices: new Uint8Array(scene.texts.length),
    palette,
    ringed: null,
    ringColor: [0, 0, 0],
    opacity: 1,
    ...more,
  };
}

function draw(frame: PointFrame) {
  const [width, height] = [SIZE.width * frame.ratio, SIZE.height * frame.ratio];
  const pixels = new Uint8ClampedArray(width * height * 4);
  createRaster().draw(frame, pixels, width, height);
  const at = (x: number, y: number) => {
    const start = (Math.floor(y) * width + Math.floor(x)) * 4;
    return [...pixels.subarray(start, start + 4)];
  };
  return { pixels, at };
}

describe('the rasterizer', () => {
  it('draws a disc of the right colour in the right place', () => {
    const scene = sceneOf([
      [0, 0],
      [10, 10],
      [-10, -10],
    ]);
    const frame = frameOf(scene, { indices: Uint8Array.of(0, 1, 1) });
    const { at, pixels } = draw(frame);
    const [x, y] = placeOf(frame.projection, 1);
    expect(at(x, y)).toEqual([...BLUE, 255]);
    expect(at(300, 200)).toEqual([...RED, 255]);
    expect(at(x + 8, y)).toEqual([0, 0, 0, 0]);
    // The area of three discs, from the sum of what is covered.
    const covered = pixels.filter((_, k) => k % 4 === 3).reduce((sum, alpha) => sum + alpha / 255, 0);
    expect(covered).toBeGreaterThan(0.93 * 3 * Math.PI * (frame.projection.diameter / 2) ** 2);
    expect(covered).toBeLessThan(1.07 * 3 * Math.PI * (frame.projection.diameter / 2) ** 2);
  });

  it('lays one over another as opacity says', () => {
    const scene = sceneOf([
      [0, 0],
      [0, 0],
      [9, 9],
      [-9, -9],
    ]);
    const { at } = draw(frameOf(scene, { indices: Uint8Array.of(0, 1, 1, 1), opacity: 0.5 }));
    // Red over blue, each half: ¾ covered, red twice as strong as blue.
    const [r, g, b, alpha] = at(300, 200);
    expect(alpha! / 255).toBeCloseTo(0.75, 1);
    expect(r).toBeCloseTo((RED[0] * 2 + BLUE[0]) / 3, -1);
    expect(g).toBeCloseTo((RED[1] * 2 + BLUE[1]) / 3, -1);
    expect(b).toBeCloseTo((RED[2] * 2 + BLUE[2]) / 3, -1);
  });

  it('draws rings, at twice the pixels too, and nothing outside the picture', () => {
    const scene = sceneOf([
      [0, 0],
      [10, 10],
      [-10, -10],
    ]);
    const frame = frameOf(scene, {
      ringed: Uint8Array.of(1, 0, 0),
      ringColor: [1, 2, 3],
      ratio: 2,
      opacity: 0.5,
    });
    const { at } = draw(frame);
    expect(at(600, 400)).toEqual([...RED, 255]);
    const rim = 600 + frame.projection.diameter + 1.75;
    expect(at(rim, 400).slice(0, 3)).toEqual([1, 2, 3]);
    const far = sceneOf([
      [0, 0],
      [10, 10],
    ]);
    const shifted = frameOf(far);
    shifted.projection.screen.set([-3000, 200, 1, 599.9, 399.9, 1]);
    expect(draw(shifted).at(599, 399)[3]).toBeGreaterThan(0);
  });
});
