import { shownRun } from '../../session/recipe';
import { useSession } from '../../session/store';
import { toHash } from '../../session/url';
import type { Place } from '../../session/session';

/** Why there is no map yet, and what to do. */
export function MapEmpty() {
  const trained = useSession((state) => shownRun(state) !== null);
  const demonstrating = useSession((state) => state.demonstrating);
  const training = useSession((state) => state.training);
  const corpus = useSession((state) => state.corpus);
  if (trained) {
    return (
      <div className="map-empty">
        <p>{demonstrating ? 'The map is about to form.' : 'No map of this run yet.'}</p>
        {demonstrating ? null : <p>Press “Make map” to lay the words out.</p>}
      </div>
    );
  }
  if (training.status === 'running' || demonstrating) {
    const { progress } = training;
    const done = progress
      ? (progress.epoch - 1 + progress.step / progress.stepsPerEpoch) / progress.epochs
      : null;
    return (
      <div className="map-empty" aria-busy="true">
        <p>{demonstrating ? 'Training the sample before your eyes…' : 'Training…'}</p>
        <progress aria-label="Training before the map" max={1} {...(done === null ? {} : { value: done })} />
        <p className="quiet">{training.status === 'running' ? training.message : 'Reading the sample'}</p>
      </div>
    );
  }
  return (
    <div className="map-empty">
      <p>No word vectors yet.</p>
      {corpus ? (
        <p>
          {corpus.summary.obstacles[0] ?? 'The corpus is ready.'} Go to{' '}
          <PlaceLink place="train">Train</PlaceLink> and press Train.
        </p>
      ) : (
        <p>
          Open a file in <PlaceLink place="corpus">Corpus</PlaceLink>, then train in{' '}
          <PlaceLink place="train">Train</PlaceLink>.
        </p>
      )}
    </div>
  );
}

function PlaceLink({ place, children }: { readonly place: Place; readonly children: string }) {
  const word = useSession((state) => state.word);
  const settings = useSession((state) => state.settings);
  return <a href={toHash({ place, word, settings })}>{children}</a>;
}
