import { useMemo } from 'react';
import { updateAlgebra } from '../../../session/algebra-actions';
import type { RunRecord } from '../../../session/session';
import { useSession } from '../../../session/store';
import { selectWord } from '../../../session/word-actions';
import { Button } from '../../../widgets/Button';
import { DataTable } from '../../../widgets/DataTable';
import { Explain } from '../../../widgets/Explain';
import { PointMap } from '../../../widgets/plot/PointMap';
import { SelectField } from '../../../widgets/SelectField';
import { arrowScene, betweenWords, type ArrowPictureParts, type ArrowPoint } from './arrow-scene';
import { useMapPlaces, usePlanePlaces, type ArrowPlaces } from './use-arrow-places';
import { wordColumn } from '../../inspector/word-column';

interface Props {
  readonly run: RunRecord;
  /** Accessible name of the picture. */
  readonly label: string;
  readonly unitLength: boolean;
  /** Words by kind, each in the first kind that names it. */
  readonly kinds: readonly { readonly name: string; readonly words: readonly string[] }[];
  readonly arrows: ArrowPictureParts['arrows'];
  /** The expression whose result is marked. */
  readonly predicted: string | null;
  /** The word that the arrows lead to where the picture has no place for the result. */
  readonly standIn?: string | null | undefined;
}

const METHODS = { tsne: 't-SNE', umap: 'UMAP', pca: 'PCA', raw: 'raw dimensions' } as const;

/** Few words with arrows between them: on the plane of most variance among them, or where the map has them. */
export function ArrowPicture({ run, label, unitLength, kinds, arrows, predicted, standIn = null }: Props) {
  const arrowsOn = useSession((state) => state.algebra.arrowsOn);
  const selected = useSession((state) => state.word);
  const words = useMemo(() => [...new Set(kinds.flatMap((kind) => kind.words))], [kinds]);
  const { vectors } = run;
  const plane = usePlanePlaces(
    words.length === 0 ? null : { vectors, words, points: predicted === null ? [] : [predicted], unitLength },
  );
  const onMap = useMapPlaces(vectors, words);
  const places = arrowsOn === 'pca' ? plane : onMap;
  const wordArrows = useMemo(() => betweenWords(arrows, standIn), [arrows, standIn]);
  const scene = useMemo(
    () =>
      places &&
      arrowScene({
        title: label,
        axes: places.axes,
        components: places.components,
        kinds: kinds.map(({ name }) => name),
        points: pointsOf(kinds, places),
        arrows: places.points ? arrows : wordArrows,
        predicted:
          predicted !== null && places.points?.[0] ? { name: predicted, at: places.points[0] } : null,
        selected,
      }),
    [places, label, kinds, arrows, wordArrows, predicted, selected],
  );
  return (
    <div className="algebra-tool">
      <div className="algebra-settings">
        <SelectField
          label="Arrows drawn in"
          explain={<PlaneExplain />}
          value={arrowsOn}
          options={[
            { value: 'pca', label: 'PCA of these words' },
            { value: 'map', label: 'The map on show' },
          ]}
          onChange={(chosen) => updateAlgebra({ arrowsOn: chosen })}
        />
      </div>
      {arrowsOn === 'map' ? (
        <Caution {...{ places, words, standIn: predicted === null ? null : standIn }} />
      ) : null}
      {arrowsOn === 'map' && places ? <MapArrowButtons arrows={wordArrows} /> : null}
      {scene && scene.texts.length > 0 ? (
        <PointMap
          label={label}
          scene={scene}
          focus={null}
          onSelect={(point) => {
            if (words.includes(scene.texts[point] ?? '')) selectWord(scene.texts[point] ?? null);
          }}
          table={() => <PlaceTable label={label} places={places} />}
          height="20rem"
        />
      ) : null}
    </div>
  );
}

function pointsOf(kinds: Props['kinds'], { places }: ArrowPlaces): readonly ArrowPoint[] {
  const points = new Map<string, ArrowPoint>();
  kinds.forEach(({ words }, kind) => {
    for (const name of words) {
      const at = places.get(name);
      if (at && !points.has(name)) points.set(name, { name, kind, at });
    }
  });
  return [...points.values()];
}

function PlaneExplain() {
  return (
    <Explain title="Why PCA">
      PCA is linear: arrows that are parallel between the vectors stay parallel in the picture, and equal ones
      equal. The plane is that of most variance among the words drawn, so its axes differ from those of the
      map. t-SNE and UMAP keep neighbours, not directions or distances: an arrow on them says nothing.
    </Explain>
  );
}

interface CautionProps {
  readonly places: ArrowPlaces | null;
  readonly words: readonly string[];
  /** The word that stands for a result without a place; null where there is no result. */
  readonly standIn: string | null;
}

function Caution({ places, words, standIn }: CautionProps) {
  if (!places) {
    return <p className="hint">There is no map of these vectors yet. Make one above, or draw in PCA.</p>;
  }
  const { method } = places;
  const missing = words.filter((word) => !places.places.has(word));
  return (
    <>
      {method === 'tsne' || method === 'umap' ? (
        <p className="caution" role="status">
          {METHODS[method]} keeps neighbours, not directions: parallel arrows need not look parallel here, and
          arrows that look parallel need not be. Draw in PCA to see directions.
        </p>
      ) : null}
      {standIn === null ? null : (
        <p className="hint">
          The result is no word, so this map has no place for it; arrows lead to the best answer, {standIn}.
        </p>
      )}
      {missing.length > 0 ? <p className="hint">Not on this map: {missing.join(', ')}.</p> : null}
    </>
  );
}

function MapArrowButtons({ arrows }: { readonly arrows: readonly (readonly [string, string])[] }) {
  const drawn = useSession((state) => state.algebra.mapArrows);
  return (
    <div className="algebra-examples">
      <Button small disabled={arrows.length === 0} onClick={() => updateAlgebra({ mapArrows: arrows })}>
        Show the arrows on the map above
      </Button>
      {drawn.length > 0 ? (
        <Button small kind="quiet" onClick={() => updateAlgebra({ mapArrows: [] })}>
          Take them off the map
        </Button>
      ) : null}
    </div>
  );
}

function PlaceTable({ label, places }: { readonly label: string; readonly places: ArrowPlaces | null }) {
  const rows = [...(places?.places ?? [])].map(([word, at]) => ({ word, at }));
  return (
    <DataTable
      label={`${label}: places`}
      rows={rows}
      rowKey={({ word }) => word}
      maxHeight="100%"
      columns={[
        wordColumn(),
        ...['X', 'Y', 'Z'].slice(0, places?.components ?? 2).map((name, i) => ({
          name,
          value: ({ at }: (typeof rows)[number]) => (at[i] ?? 0).toFixed(6),
        })),
      ]}
    />
  );
}
