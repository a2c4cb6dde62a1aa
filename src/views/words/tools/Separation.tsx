import type { WordCluster } from '../../../session/map-clusters';
import { numberOf, placedWords, type DrawnMap } from '../../../session/map-points';
import { useKeyedQuery } from '../../../session/use-query';
import { Explain } from '../../../widgets/Explain';
import { decimalText } from '../../../widgets/number-text';
import { silhouetteGroups } from './cluster-rows';

interface Props {
  readonly cluster: WordCluster;
  readonly map: DrawnMap;
  readonly points: ReadonlyMap<string, number>;
}

/** How clearly the two groups of a cluster are apart, between the vectors and on the map. */
export function Separation({ cluster, map, points }: Props) {
  const forming = map.status === 'running';
  const key = JSON.stringify([cluster.key, numberOf(map.positions)]);
  const { value, pending, error } = useKeyedQuery('separation', forming ? null : key, () => ({
    ...placedWords(map),
    groups: silhouetteGroups(cluster, points.size, points),
  }));
  const shown = pending ? undefined : value;
  return (
    <p className="separation">
      Silhouette of the two groups between the vectors: <b>{text(shown?.original)}</b>, on the map:{' '}
      <b>{text(shown?.map)}</b>{' '}
      <Explain title="Silhouette">
        For each word, (b − a) / max(a, b), with a its mean distance to the words of its own group and b to
        those of the other; the mean of all words. 1: far apart and tight, 0: no border, below 0: in the wrong
        group.
      </Explain>{' '}
      {error}
    </p>
  );
}

function text(value: number | null | undefined): string {
  return typeof value === 'number' ? decimalText(value, 3) : '–';
}
