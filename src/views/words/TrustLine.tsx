import { measureTrust, trustNeighbors } from '../../session/map-trust';
import { metricOf, type DrawnMap } from '../../session/map-points';
import { useSession } from '../../session/store';
import { Button } from '../../widgets/Button';
import { Explain } from '../../widgets/Explain';
import { trustSentence } from './trust-sentence';

/** How far the picture can be trusted, in two numbers, with what they mean. */
export function TrustLine({ drawn }: { readonly drawn: DrawnMap | null }) {
  const trust = useSession((state) => state.mapTrust);
  const forming = drawn?.status === 'running';
  const own = drawn && trust?.positions === drawn.positions ? trust : null;
  const n = drawn?.words.words.length ?? 0;
  const wanted =
    drawn !== null && !forming && (own === null || own.status === 'stopped' || own.status === 'failed');
  return (
    <div className="map-trust">
      <p role="status" aria-label="Map trust" aria-live={own?.status === 'running' ? 'off' : 'polite'}>
        {trustSentence(drawn ? n : null, own, forming)}
      </p>
      <Explain title="Trustworthiness and continuity">
        Of each word’s {Math.max(1, trustNeighbors(n))} nearest words on the map, and of its as many nearest
        by the {drawn && metricOf(drawn.options) === 'cosine' ? 'cosine' : 'Euclidean'} distance between
        vectors. Trustworthiness falls with every word that the map brings near though it is far; continuity
        with every near word that it tears away. 1 is a perfect copy, about 0.5 is chance. Venna and Kaski’s
        measure, as in scikit-learn’s trustworthiness, with k = 12 instead of its 5.
      </Explain>
      <Button small disabled={!wanted} onClick={() => void measureTrust()}>
        Measure trust
      </Button>
    </div>
  );
}
