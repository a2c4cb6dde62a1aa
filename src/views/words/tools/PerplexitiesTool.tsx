import { useMemo } from 'react';
import {
  makeSeries,
  PERPLEXITIES,
  showMapOf,
  stopSeries,
  type PerplexityMap,
  type PerplexitySeries,
} from '../../../session/map-perplexities';
import { shownRun } from '../../../session/recipe';
import { useSession } from '../../../session/store';
import { Button } from '../../../widgets/Button';
import type { Column } from '../../../widgets/column';
import { DataTable } from '../../../widgets/DataTable';
import { SmallMap } from '../../../widgets/plot/SmallMap';
import type { PointColors } from '../../../widgets/plot/point-colors';
import { countText } from '../../../widgets/number-text';
import { Section } from '../../../widgets/Section';
import { SourceLine } from '../../inspector/SourceLine';
import { colorsOfWords, possibleColor } from '../map-colors';
import { pointIndex } from '../map-light';
import { mapSize } from '../map-size';
import './tools.css';

/** The same words laid out at four perplexities, side by side. */
export function PerplexitiesTool() {
  const series = useSession((state) => state.mapSeries);
  const run = useSession((state) => shownRun(state)?.number ?? null);
  const words = useSession(mapSize);
  const seed = useSession((state) => state.settings.map.seed);
  const running = series?.status === 'running';
  return (
    <Section title="How a map depends on its perplexity">
      <p className="caution">
        The size of a group, the distance between groups and a single run mean little. What stands in all four
        pictures can be believed; what one of them shows alone cannot. Iterations are a budget: more of them
        only lower the same KL, they do not overfit. 5–50 is usual, 50–100 for large maps, and those are
        guides: the source itself takes 40 for 9,999 words and 100 for 400 texts.
      </p>
      <div className="tool-buttons">
        <Button disabled={running || words < 2} onClick={() => void makeSeries()}>
          {`Same data at perplexity ${PERPLEXITIES.join(' / ')}`}
        </Button>
        <Button disabled={!running} onClick={stopSeries}>
          Stop the four maps
        </Button>
        <p className="hint">{`${countText(words)} words, seed ${seed}, all other settings as above.`}</p>
      </div>
      {series ? <Series series={series} shownRunNumber={run} /> : null}
    </Section>
  );
}

interface SeriesProps {
  readonly series: PerplexitySeries;
  readonly shownRunNumber: number | null;
}

function Series({ series, shownRunNumber }: SeriesProps) {
  const { maps, status, message, run } = series;
  const source = useSession((state) => state.runs.find(({ number }) => number === run) ?? null);
  return (
    <>
      {source ? <SourceLine run={source} /> : null}
      <p role="status" className="hint">
        {SENTENCES[status]} {message} {run === shownRunNumber ? '' : `Made of the vectors of run ${run}.`}
      </p>
      <ul className="small-maps">
        {maps.map((made) => (
          <li key={made.perplexity}>
            <OnePicture made={made} ended={status !== 'running'} />
          </li>
        ))}
      </ul>
      <DataTable
        label="Maps by perplexity"
        columns={COLUMNS}
        rows={maps}
        rowKey={({ perplexity }) => perplexity}
      />
    </>
  );
}

const SENTENCES: Record<PerplexitySeries['status'], string> = {
  running: 'Laying the words out.',
  finished: 'Finished.',
  stopped: 'Stopped; what was made is kept.',
  failed: 'Failed:',
};

function OnePicture({ made, ended }: { readonly made: PerplexityMap; readonly ended: boolean }) {
  const { perplexity, map, refused } = made;
  const word = useSession((state) => state.word);
  const points = useMemo(() => pointIndex(map?.words.words ?? []), [map?.words]);
  const colors = useWordColors(made);
  const label = `Map at perplexity ${perplexity}`;
  const waiting = refused ?? (ended ? 'Not made' : map ? 'Finding neighbours…' : 'Waiting for its turn');
  return (
    <figure aria-label={label}>
      <figcaption>
        <b>{`Perplexity ${perplexity}`}</b> {figures(made)}
      </figcaption>
      {map?.positions ? (
        <SmallMap
          label={word === null || !points.has(word) ? label : `${label}, “${word}” marked`}
          positions={map.positions}
          components={map.options.components}
          colors={colors}
          marked={(word === null ? null : points.get(word)) ?? null}
        />
      ) : (
        <p className="small-map small-map-empty">{waiting}</p>
      )}
      <Button
        kind="quiet"
        small
        disabled={!map?.positions || map.status === 'running'}
        aria-label={`Show the map at perplexity ${perplexity} above`}
        onClick={() => showMapOf(made)}
      >
        Show above
      </Button>
    </figure>
  );
}

/** The colours of the map above, where the words alone tell them; else those of the classes. */
function useWordColors({ map }: PerplexityMap): PointColors {
  const asked = useSession((state) => state.colorBy);
  const words = map?.words ?? null;
  return useMemo(() => {
    if (!words) return { kind: 'none' };
    const grounds = { classes: words.classes.length, classifier: false, word: null };
    return colorsOfWords(words, possibleColor(asked, grounds)) ?? { kind: 'none' };
  }, [words, asked]);
}

function figures({ map, trust }: PerplexityMap): string {
  const kl = klOf(map);
  return [
    ...(kl === null ? [] : [`KL ${kl.toFixed(3)}`]),
    ...(trust ? [`trustworthiness ${trust.trustworthiness.toFixed(3)}`] : []),
  ].join(', ');
}

function klOf(map: PerplexityMap['map']): number | null {
  return map?.log?.method === 'tsne' ? map.log.kl : null;
}

const COLUMNS: readonly Column<PerplexityMap>[] = [
  { name: 'Perplexity', value: ({ perplexity }) => perplexity },
  { name: 'KL', value: ({ map }) => klOf(map)?.toFixed(6) ?? '–', align: 'end' },
  {
    name: 'Iterations',
    value: ({ map }) => (map?.log?.method === 'tsne' ? map.log.iteration : '–'),
    align: 'end',
  },
  { name: 'Trustworthiness', value: ({ trust }) => trust?.trustworthiness.toFixed(3) ?? '–', align: 'end' },
  { name: 'Continuity', value: ({ trust }) => trust?.continuity.toFixed(3) ?? '–', align: 'end' },
];
