import { useSession } from '../../session/store';
import { mapSentence } from './map-log';

/** How the layout stands or how it ended. Read out when it changes kind, not at every iteration. */
export function MapStatus() {
  const map = useSession((state) => state.map);
  const running = map?.status === 'running';
  return (
    <p role="status" aria-label="Map status" aria-live={running ? 'off' : 'polite'} className="map-status">
      {mapSentence(map)}
    </p>
  );
}
