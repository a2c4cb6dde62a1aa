import type { Scene, SceneLine } from '../../../widgets/plot/point-scene';

/** A named place of the picture. */
export interface ArrowPoint {
  readonly name: string;
  /** Index of its kind among `kinds`. */
  readonly kind: number;
  readonly at: readonly number[];
}

export interface ArrowPictureParts {
  readonly title: string;
  readonly axes: readonly string[];
  readonly components: 2 | 3;
  readonly kinds: readonly string[];
  readonly points: readonly ArrowPoint[];
  /** Names of points, or the predicted point as null. */
  readonly arrows: readonly (readonly [from: string, to: string | null])[];
  /** The result of the expression; null where the picture has no place for it. */
  readonly predicted: { readonly name: string; readonly at: readonly number[] } | null;
  /** The word on show in the inspector. */
  readonly selected: string | null;
}

/** White space before a name where the head of an arrow lies. */
const HEAD = '\u2003';

/**
 * A scene of few words with arrows. The predicted place is also a point, so that the picture holds it; arrows whose
 * ends are not in the picture are left out.
 */
export function arrowScene(parts: ArrowPictureParts): Scene {
  const { title, axes, components, kinds, points, arrows, predicted } = parts;
  const all = predicted ? [...points, { ...predicted, kind: kinds.length }] : points;
  const placeOf = new Map(points.map(({ name, at }) => [name, at]));
  const place = (name: string | null) => (name === null ? predicted?.at : placeOf.get(name));
  const lines = arrows.flatMap(([a, b]): SceneLine[] => {
    const [from, to] = [place(a), place(b)];
    return from && to ? [{ from, to, kind: 'arrow' }] : [];
  });
  const lit = litPoints(parts);
  const ends = new Set(arrows.map(([, to]) => to));
  return {
    title,
    positions: Float32Array.from(all.flatMap(({ at }) => [...at])),
    components,
    forming: false,
    texts: all.map(({ name }) => name),
    names: all.map(({ name }, i) => (i >= points.length ? '' : ends.has(name) ? HEAD + name : name)),
    colors: {
      kind: 'classes',
      values: Int32Array.from(all, ({ kind }) => kind),
      names: predicted ? [...kinds, 'Result'] : kinds,
    },
    axes,
    lit,
    litNames: lit.map((i) => points[i]!.name),
    priority: Float32Array.from(all, (_, i) => all.length - i),
    lines,
    marks: predicted ? [{ at: predicted.at, label: '?', kind: 'predicted' }] : [],
  };
}

/** The selected word first and, where only lit points get their names, the words that arrows join. */
function litPoints({ points, selected, components, arrows }: ArrowPictureParts): readonly number[] {
  const joined = new Set(components === 3 ? arrows.flat() : []);
  const places = points.map((_, i) => i);
  return [
    ...places.filter((i) => points[i]!.name === selected),
    ...places.filter((i) => points[i]!.name !== selected && joined.has(points[i]!.name)),
  ];
}

/** Arrows from word to word, the predicted point, where it is one end, replaced by a word that stands for it. */
export function betweenWords(
  arrows: ArrowPictureParts['arrows'],
  standIn: string | null,
): readonly (readonly [string, string])[] {
  return arrows.flatMap(([from, to]): [string, string][] => {
    const end = to ?? standIn;
    return end === null || end === from ? [] : [[from, end]];
  });
}

/** Both pairs of sides of the parallelogram whose fourth corner, b − a + c, is the predicted point. */
export function sidesOf([a, b, c]: readonly [string, string, string]): ArrowPictureParts['arrows'] {
  return [
    [a, b],
    [c, null],
    [a, c],
    [b, null],
  ];
}
