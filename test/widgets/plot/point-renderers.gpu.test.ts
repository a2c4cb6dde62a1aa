import { afterEach, expect, it, vi } from 'vitest';
import { LIGHT } from '../../../src/widgets/palette';
import { homeCamera, orbit } from '../../../src/widgets/plot/point-camera';
import { channels } from '../../../src/widgets/plot/point-colors';
import { exportPicture, svgOf } from '../../../src/widgets/plot/point-export';
import { createPictureMaker, type Picture } from '../../../src/widgets/plot/point-picture';
import type { PointFrame, PointRenderer } from '../../../src/widgets/plot/point-renderer';
import { createCanvasRenderer } from '../../../src/widgets/plot/point-renderer-canvas';
import { createWebglRenderer } from '../../../src/widgets/plot/point-renderer-webgl';
import type { Scene } from '../../../src/widgets/plot/point-scene';
import { createPointView } from '../../../src/widgets/plot/point-view';
import { placeOf, scatter, sceneOf, SIZE } from '../../support/point-scenes';

const made: PointRenderer[] = [];
afterEach(() => {
  for (const renderer of made.splice(0)) renderer.dispose();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

function webgl(onLost = () => {}): PointRenderer {
  const renderer = createWebglRenderer(document.createElement('canvas'), onLost, true);
  if (!renderer) throw new Error('this browser has no WebGL 2');
  made.push(renderer);
  return renderer;
}

/** Draws a frame and reads the pixels, in rows from the top, as they look on white. */
function pixelsOf(renderer: PointRenderer, frame: PointFrame) {
  renderer.draw(frame);
  const { canvas } = renderer;
  const copy = document.createElement('canvas');
  Object.assign(copy, { width: canvas.width, height: canvas.height });
  const context = copy.getContext('2d')!;
  context.fillStyle = 'white';
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(canvas, 0, 0);
  const { data } = context.getImageData(0, 0, copy.width, copy.height);
  const at = (x: number, y: number) => {
    const start = (Math.floor(y) * copy.width + Math.floor(x)) * 4;
    return [...data.subarray(start, start + 3)];
  };
  return { data, at };
}

function pictureOf(scene: Scene, turn = 0): Picture {
  const camera = homeCamera(scene.components);
  return createPictureMaker().make(scene, LIGHT, turn ? orbit(camera, turn, 0.1) : camera, SIZE);
}

const classes = (values: readonly number[], names: readonly string[]): Partial<Scene> => ({
  colors: { kind: 'classes', values: Int32Array.from(values), names },
});
/** Three points side by side that no other covers. */
const THREE = [
  [-50, 0],
  [0, 0],
  [50, 0],
] as const;

it('WebGL draws the right colours at the right pixels', () => {
  const scene = sceneOf(THREE, { ...classes([0, 1, -1], ['a', 'b']), chosen: [0, 1, 2] });
  const { frame, projection, colors } = pictureOf(scene);
  const { at } = pixelsOf(webgl(), frame(1));
  for (const [point, entry] of [
    [0, 0],
    [1, 1],
    [2, 255],
  ] as const) {
    const [x, y] = placeOf(projection, point);
    expect(at(x, y)).toEqual(channels(colors[entry]!));
    expect(at(x, y + 20)).toEqual([255, 255, 255]);
  }
});

it('WebGL sends what has changed: colours, places, rings, and what is hidden', () => {
  const renderer = webgl();
  const maker = createPictureMaker();
  const show = (scene: Scene) => {
    const picture = maker.make(scene, LIGHT, homeCamera(2), SIZE);
    return { picture, ...pixelsOf(renderer, picture.frame(2)) };
  };
  const scene = sceneOf(THREE, { ...classes([0, 0, 0], ['a', 'b']), chosen: [0, 1, 2] });
  const first = show(scene);
  const [x, y] = placeOf(first.picture.projection, 2).map((value) => value * 2) as [number, number];
  const recolored = show({ ...scene, ...classes([0, 0, 1], ['a', 'b']) });
  expect(recolored.at(x, y)).toEqual(channels(LIGHT.categories[1]!));
  expect(show({ ...scene, visible: Uint8Array.of(1, 1, 0) }).at(x, y)).toEqual([255, 255, 255]);
  expect(show({ ...scene, chosen: [0] }).at(x, y)).not.toEqual(first.at(x, y));
  const moved = show({ ...scene, positions: Float32Array.of(-50, 0, 0, 0, 25, 25) });
  expect(moved.at(x, y)).toEqual([255, 255, 255]);
});

it.each([
  ['flat', 2, 1, 0],
  ['in perspective', 3, 1, 0],
  ['in perspective, turned, at two pixels a CSS pixel', 3, 2, 0.8],
] as const)('both renderers draw the same, %s', (_, components, ratio, turn) => {
  const values = Float32Array.from({ length: 300 }, (_value, i) => i / 100);
  const scene = sceneOf(scatter(300, components), {
    colors: { kind: 'scale', scale: 'diverging', values, low: 0, high: 3, title: '', marks: [] },
    chosen: [3, 4, 5, 90],
  });
  const { frame } = pictureOf(scene, turn);
  const a = pixelsOf(webgl(), frame(ratio)).data;
  const b = pixelsOf(createCanvasRenderer(document.createElement('canvas')), frame(ratio)).data;
  let drawn = 0;
  let sum = 0;
  let far = 0;
  for (let k = 0; k < a.length; k++) {
    const difference = Math.abs(a[k]! - b[k]!);
    if (a[k]! < 255 || b[k]! < 255) drawn++;
    sum += difference;
    // Places are rounded to a quarter of a pixel on the one, so rims differ by as much.
    if (difference > 90) far++;
  }
  expect(drawn).toBeGreaterThan(5000);
  expect(sum / drawn).toBeLessThan(9);
  expect(far / drawn).toBeLessThan(0.01);
});

it('a renderer whose graphics are lost says so', async () => {
  const onLost = vi.fn<() => void>();
  const renderer = webgl(onLost);
  renderer.draw(pictureOf(sceneOf(THREE)).frame(1));
  renderer.canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  await expect.poll(() => onLost.mock.calls.length).toBe(1);
});

it('the view draws on without WebGL, and never leaves its place blank', async () => {
  const element = document.createElement('div');
  element.style.cssText = 'position: relative; width: 600px; height: 400px';
  document.body.append(element);
  const none = () => {};
  const getContext = Reflect.get(HTMLCanvasElement.prototype, 'getContext');
  const barred = new Proxy(getContext, {
    apply: (target, canvas, [kind]) => (kind === '2d' ? Reflect.apply(target, canvas, [kind]) : null),
  });
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(barred);
  const view = createPointView(element, { onSelect: none, onHover: none, onChoose: none, onHop: none });
  view.show(sceneOf(THREE), LIGHT);
  await expect.poll(() => element.dataset['renderer']).toBe('canvas');
  const points = element.querySelectorAll('canvas')[1]!;
  const pixels = points.getContext('2d')!.getImageData(0, 0, points.width, points.height).data;
  expect(pixels.some((value) => value > 0)).toBe(true);
  view.dispose();
  expect(element.childElementCount).toBe(0);
});

/** Words that are markup, formulas, controls, halves of characters, and names of JavaScript itself. */
const HOSTILE = ['<script>alert(1)</script>', '"&\'<b>', '=cmd()', 'a\u0000b', '\ud800', 'constructor', '🙂'];

it('an SVG holds words as typed, circles and the legend', () => {
  const scene = sceneOf(
    HOSTILE.map((_, i) => [Math.cos(i) * 30, Math.sin(i) * 30]),
    {
      title: `The “${HOSTILE[0]}” cluster`,
      emphasis: HOSTILE[0],
      ...classes([0, 1, 0, 1, 0, 1, 0], ['<i>one</i>', 'two']),
      names: HOSTILE,
      lit: [0, 1],
      litNames: HOSTILE.slice(0, 2),
      lines: [{ from: [0, 0], to: [10, 10], kind: 'arrow', label: HOSTILE[1] }],
      marks: [{ at: [5, -5], label: HOSTILE[0]!, kind: 'predicted' }],
    },
  );
  const caption = `16 → 2 by PCA of <b>run</b> 1; ${'made in many steps, '.repeat(12)}end.`;
  const svg = svgOf(pictureOf({ ...scene, caption }));
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  expect(parsed.querySelector('script, i, b')).toBeNull();
  const texts = [...parsed.querySelectorAll('text')].map((text) => text.textContent);
  for (const word of [...HOSTILE.slice(0, 3), 'constructor', '🙂', '<i>one</i>', 'two', 'first', 'second']) {
    expect(texts).toContain(word);
  }
  expect(parsed.querySelectorAll('circle').length).toBeGreaterThanOrEqual(HOSTILE.length + 2);
  expect(parsed.querySelector('title')?.textContent).toBe(scene.title);
  expect(texts.join(' ')).toContain(caption);
});

it('a PNG is twice as large as the picture with its title and legend', async () => {
  const scene = sceneOf(THREE, { ...classes([0, 1, 0], ['a', 'b']), chosen: [1] });
  const picture = pictureOf(scene);
  const image = await createImageBitmap(await exportPicture(picture, 'png'));
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: image.width, height: image.height });
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  expect(image.width).toBeGreaterThan(SIZE.width * 2);
  const [x, y] = placeOf(picture.projection, 1);
  const pixel = context.getImageData(Math.round((x + 16) * 2), Math.round((y + 40) * 2), 1, 1).data;
  expect([...pixel.subarray(0, 3)]).toEqual(channels(LIGHT.categories[1]!));
  expect([...context.getImageData(0, 0, 1, 1).data.subarray(0, 3)]).toEqual(channels(LIGHT.surface));
});
