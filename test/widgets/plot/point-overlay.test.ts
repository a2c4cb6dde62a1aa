import { describe, expect, it } from 'vitest';
import { LIGHT } from '../../../src/widgets/palette';
import { homeCamera, projectionRows } from '../../../src/widgets/plot/point-camera';
import { drawOverlay } from '../../../src/widgets/plot/point-overlay';
import { svgPen } from '../../../src/widgets/plot/point-pen';
import { boundsOf, type Scene } from '../../../src/widgets/plot/point-scene';
import { project, scatter, sceneOf, SIZE } from '../../support/point-scenes';

/** The points that are named in a picture of a scene. */
function namedIn(scene: Scene, named: readonly number[] = []): readonly number[] {
  const drawn = drawOverlay(svgPen([]), {
    scene,
    projection: project(scene),
    rows: projectionRows(homeCamera(scene.components), boundsOf(scene), SIZE),
    theme: LIGHT,
    colorOf: () => '#888888',
    textWidth: (text) => 7 * text.length,
    named,
    written: [],
    slots: new Map(),
  });
  return drawn.map(({ point }) => point).toSorted((a, b) => a - b);
}

const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);

describe('names on a map', () => {
  it.each([2, 3] as const)('all stand there where few points are drawn, each once, in %iD', (components) => {
    const scene = sceneOf(scatter(15, components));
    expect(namedIn(scene, components === 2 ? upTo(15) : [])).toEqual(upTo(15));
    expect(namedIn({ ...scene, lit: [3, 4], litNames: ['p3', 'p4'], chosen: [4, 5] })).toEqual(upTo(15));
  });

  it('are those of lit and chosen points where there are many, and of few that are shown alone', () => {
    const scene = sceneOf(scatter(200, 3), { lit: [7], litNames: ['p7'], chosen: [9] });
    expect(namedIn(scene)).toEqual([7, 9]);
    const visible = Uint8Array.from(upTo(200), (i) => (i < 8 ? 1 : 0));
    expect(namedIn({ ...scene, visible, chosen: [] })).toEqual(upTo(8));
  });

  it('of more than a few stand close by or not at all', () => {
    const crowd = sceneOf(upTo(40).map((i) => [i < 39 ? i / 1000 : 50, 0]));
    const named = namedIn(crowd);
    expect(named).toContain(39);
    expect(named.length).toBeLessThan(20);
  });

  it('wait while the map forms', () => {
    expect(namedIn(sceneOf(scatter(15, 3), { forming: true }))).toEqual([]);
  });
});
