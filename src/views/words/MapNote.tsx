import { useSession } from '../../session/store';
import type { RunRecord } from '../../session/session';
import { Notice } from '../../widgets/Notice';
import { countText } from '../../widgets/number-text';
import type { DrawnMap } from '../../session/map-points';

interface Props {
  readonly drawn: DrawnMap;
  readonly run: RunRecord | null;
}

/** Why the map on show is not the one to go by, laid over its top; nothing when it is. */
export function MapNote({ drawn, run }: Props) {
  const map = useSession((state) => state.map);
  if (map && map.positions === null) {
    return (
      <div className="map-note">
        <Notice>
          {map.status === 'running'
            ? `Previous map. Finding the neighbours of ${countText(map.words.words.length)} words…`
            : 'Previous map. The new one ended before it had a picture.'}
        </Notice>
      </div>
    );
  }
  if (!run || drawn.run === run.number) return null;
  return (
    <div className="map-note">
      <Notice kind="warning">
        {`This map belongs to run ${drawn.run}; run ${run.number} is shown. Press “Make map” to renew it.`}
      </Notice>
    </div>
  );
}
