import { isDrawn, mapAtRest, numberOf, placedWords } from '../../../session/map-points';
import { useKeyedQuery } from '../../../session/use-query';
import { session, update, useSession } from '../../../session/store';
import type { PairOfWords } from '../../../session/words-state';
import { Button } from '../../../widgets/Button';
import type { Column } from '../../../widgets/column';
import { DataTable } from '../../../widgets/DataTable';
import { sixDecimals } from '../../../widgets/number-text';
import { Section } from '../../../widgets/Section';
import { SourceLine } from '../../inspector/SourceLine';
import { WordButton } from '../../inspector/WordButton';
import { distanceRows, type DistanceRow } from './distance-rows';
import { PairForm } from './PairForm';
import './tools.css';

/** Distances on the map beside those between the vectors. */
export function DistancesTool() {
  const map = useSession(mapAtRest);
  const pairs = useSession((state) => state.distancePairs);
  const drawn = isDrawn(map) ? map : null;
  const run = useSession((state) => state.runs.find(({ number }) => number === drawn?.run) ?? null);
  const forming = drawn?.status === 'running';
  const key = drawn && !forming ? JSON.stringify([drawn.vectors.id, numberOf(drawn.positions), pairs]) : null;
  const { value, pending, error } = useKeyedQuery('mapDistances', key, () => {
    if (!drawn) throw new Error('mapDistances: there is no map');
    return { ...placedWords(drawn), pairs };
  });
  const rows = distanceRows(pairs, value && !pending ? value.rows : []);
  const unavailable = rows.filter(({ missing }) => missing !== null);
  return (
    <Section title="Distances between words" className="distances-tool wrapped-heads">
      {run ? <SourceLine run={run} /> : null}
      <p className="caution">
        Distances on a map are not measurements: t-SNE and UMAP keep neighbours together, not distances.
        Compare the ranks, and trust the original distance.
      </p>
      <DataTable label="Distances" columns={COLUMNS} rows={rows} rowKey={({ a, b }) => `${a} ${b}`} />
      {unavailable.map(({ a, b, missing }) => (
        <p key={`${a} ${b}`} className="hint">{`${a} – ${b}: ${missing}`}</p>
      ))}
      {error === null ? null : <p className="hint">{error}</p>}
      <p className="hint">
        {drawn
          ? `Map of run ${drawn.run}, seed ${drawn.options.seed}, ${drawn.options.components}D${forming ? '; measured when it has ended' : ''}. Original: Euclidean distance between the vectors of ${drawn.words.source.dimension} numbers. Rank: 1 is the word nearest to the first one among the words of the map.`
          : 'There is no map yet: press “Make map”.'}{' '}
        “In the source” was printed for another run on other texts.
      </p>
      <PairForm label="Add a pair" button="Add pair" onAdd={addPair} />
    </Section>
  );
}

function addPair([a, b]: PairOfWords): void {
  update({ distancePairs: [...pairsWithout(a, b), [a, b]] });
}

function pairsWithout(a: string, b: string): readonly PairOfWords[] {
  return session.getState().distancePairs.filter(([one, other]) => one !== a || other !== b);
}

function RemovePair({ row: { a, b } }: { readonly row: DistanceRow }) {
  return (
    <Button
      kind="quiet"
      small
      aria-label={`Remove ${a} – ${b}`}
      onClick={() => update({ distancePairs: pairsWithout(a, b) })}
    >
      ×
    </Button>
  );
}

const distance = (value: number | null) => (value === null ? '–' : value.toFixed(4));
const rank = (value: number | null) => value ?? '–';

const COLUMNS: readonly Column<DistanceRow>[] = [
  {
    name: 'Pair',
    value: ({ a, b }) => `${a} – ${b}`,
    cell: (row) => (
      <>
        <WordButton word={row.a} /> – <WordButton word={row.b} /> <RemovePair row={row} />
      </>
    ),
    align: 'start',
  },
  { name: 'Map distance', value: ({ map }) => distance(map), align: 'end' },
  { name: 'Original distance', value: ({ original }) => distance(original), align: 'end' },
  { name: 'Rank on the map', value: ({ mapRank }) => rank(mapRank), align: 'end' },
  { name: 'Rank in the original space', value: ({ originalRank }) => rank(originalRank), align: 'end' },
  {
    name: 'Cosine',
    value: ({ cosine }) => (cosine === null ? '–' : Number(cosine.toFixed(6))),
    cell: ({ cosine }) => (cosine === null ? '–' : sixDecimals(cosine)),
    align: 'end',
  },
  { name: 'In the source', value: ({ printed }) => distance(printed), align: 'end' },
];
