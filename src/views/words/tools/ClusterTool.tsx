import { useMemo, useState } from 'react';
import type { WordCluster } from '../../../session/map-clusters';
import { clusterCount } from '../../../session/map-clusters';
import { makeMap } from '../../../session/map-actions';
import { type DrawnMap, isDrawn, mapAtRest } from '../../../session/map-points';
import { removeCluster, showClusters } from '../../../session/map-view-actions';
import { shownRun } from '../../../session/recipe';
import { useSession } from '../../../session/store';
import { Button } from '../../../widgets/Button';
import { CheckboxField } from '../../../widgets/CheckboxField';
import { Explain } from '../../../widgets/Explain';
import { Section } from '../../../widgets/Section';
import { SelectField } from '../../../widgets/SelectField';
import { SourceLine } from '../../inspector/SourceLine';
import { pointIndex } from '../map-light';
import { clusterRows, coordinatesSentence, sizeSentence } from './cluster-rows';
import { ClusterTable } from './ClusterTable';
import { Separation } from './Separation';
import './tools.css';

/** The cluster of a word: the words most and least like it, where the map has them. */
export function ClusterTool() {
  const clusters = useSession((state) => state.mapClusters);
  const { shown } = useSession((state) => state.mapView.present);
  const map = useSession(mapAtRest);
  const [asked, setAsked] = useState<string | null>(null);
  const inPicture = shown.kind === 'clusters' ? shown.keys : NONE;
  const newest = clusters.findLast(({ key }) => inPicture.includes(key)) ?? clusters.at(-1);
  const cluster = clusters.find(({ key }) => key === asked) ?? newest;
  return (
    <Section title="Cluster of a word">
      {cluster ? (
        <>
          {clusters.length > 1 ? (
            <SelectField
              label="Table of"
              value={cluster.key}
              options={clusters.map((kept) => ({
                value: kept.key,
                label: `${kept.word}, ${clusterCount(kept)}`,
              }))}
              onChange={setAsked}
            />
          ) : null}
          <OneCluster cluster={cluster} map={isDrawn(map) ? map : null} />
          <KeptClusters clusters={clusters} inPicture={inPicture} />
        </>
      ) : (
        <p className="hint">
          Select a word and press “Cluster of this word” above the map: its nearest and farthest words are
          then drawn alone, where the map has them, and listed here with their coordinates.
        </p>
      )}
    </Section>
  );
}

const NONE: readonly string[] = [];

function OneCluster({ cluster, map }: { readonly cluster: WordCluster; readonly map: DrawnMap | null }) {
  const run = useSession((state) => shownRun(state)?.number ?? null);
  const made = useSession((state) => state.runs.find(({ number }) => number === cluster.run) ?? null);
  const own = map?.run === cluster.run ? map : null;
  const points = useMemo(() => pointIndex(own?.words.words ?? NONE), [own?.words]);
  const rows = useMemo(() => clusterRows(cluster, own, points), [cluster, own, points]);
  return (
    <>
      <h3>
        The "<em>{cluster.word}</em>" cluster
      </h3>
      {made ? <SourceLine run={made} /> : null}
      <p className="hint">
        {sizeSentence(cluster)} {coordinatesSentence(rows, own, points.has(cluster.word))}{' '}
        {run === cluster.run ? '' : `Made of the vectors of run ${cluster.run}; run ${run} is shown.`}{' '}
        <Explain title="Cluster of a word">
          The words most similar to it and those most different, by cosine between the vectors. They are taken
          from the map as it stands; nothing is laid out anew. That two clouds lie far apart here was decided
          by the choice of the words.
        </Explain>
      </p>
      <ClusterTable rows={rows} />
      {own ? <Separation cluster={cluster} map={own} points={points} /> : null}
      <div className="tool-buttons">
        <Button onClick={() => void makeMap([cluster.word, ...cluster.members.map(({ word }) => word)])}>
          New map of these words
        </Button>
        <p className="hint">A different map: its coordinates do not compare with the full map’s.</p>
      </div>
    </>
  );
}

interface KeptProps {
  readonly clusters: readonly WordCluster[];
  readonly inPicture: readonly string[];
}

/** The clusters made so far, and which of them the picture shows. */
function KeptClusters({ clusters, inPicture }: KeptProps) {
  const show = (key: string, wanted: boolean) =>
    showClusters(wanted ? [...inPicture, key] : inPicture.filter((other) => other !== key));
  return (
    <fieldset className="kept-clusters">
      <legend>Clusters in the picture</legend>
      <ul>
        {clusters.map((cluster) => (
          <li key={cluster.key}>
            <CheckboxField
              label={`${cluster.word}, ${clusterCount(cluster)}`}
              checked={inPicture.includes(cluster.key)}
              onChange={(wanted) => show(cluster.key, wanted)}
            />
            <Button
              kind="quiet"
              small
              aria-label={`Remove the cluster of ${cluster.word}, ${clusterCount(cluster)}`}
              onClick={() => removeCluster(cluster.key)}
            >
              Remove
            </Button>
          </li>
        ))}
      </ul>
      <p className="hint">
        Two or more: one colour each, and one for words that they share. None: all words of the map.
      </p>
    </fieldset>
  );
}
