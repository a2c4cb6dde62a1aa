import { useMemo } from 'react';
import { coordinatesOf, type DrawnMap } from '../../session/map-points';
import { PlacedTable } from './PlacedTable';

interface Props {
  readonly map: DrawnMap;
  /** 1 for each point that the picture draws; null for all. */
  readonly visible: Uint8Array | null;
}

/** The map as numbers: every word drawn with its coordinates. */
export function MapTable({ map, visible }: Props) {
  const rows = useMemo(
    () =>
      map.words.words
        .map((word, point) => ({ word, at: coordinatesOf(map, point) }))
        .filter((_, point) => visible === null || visible[point] === 1),
    [map, visible],
  );
  return (
    <PlacedTable
      label="Word map as a table"
      copyLabel="Word map"
      rows={rows}
      components={map.options.components}
      height="100%"
    />
  );
}
