import { useState } from 'react';
import { isDrawn, type DrawnMap } from '../../session/map-points';
import type { MapState } from '../../session/session';

/** The map on show; see `nextDrawn`. */
export function useDrawnMap(map: MapState | null): DrawnMap | null {
  const [held, setHeld] = useState<DrawnMap | null>(null);
  const drawn = nextDrawn(map, held);
  if (drawn !== held) setHeld(drawn);
  return drawn;
}

/**
 * What is shown of the session's map: itself once it has coordinates, until then the one shown before it, so that the
 * picture keeps its place. Null when there was none, or the session dropped it.
 */
export function nextDrawn(map: MapState | null, held: DrawnMap | null): DrawnMap | null {
  if (!map) return null;
  return isDrawn(map) ? map : held;
}
