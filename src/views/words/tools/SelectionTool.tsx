import { useMemo } from 'react';
import { coordinatesOf, isDrawn, mapAtRest } from '../../../session/map-points';
import { isolateChosen } from '../../../session/map-view-actions';
import { pinWord } from '../../../session/pair-actions';
import { useSession } from '../../../session/store';
import { MOST_PINNED } from '../../../session/words-state';
import { Button } from '../../../widgets/Button';
import { countText } from '../../../widgets/number-text';
import { Section } from '../../../widgets/Section';
import { pointIndex } from '../map-light';
import { PlacedTable } from '../PlacedTable';

/** The words chosen on the map, as a list to copy, save or pin. */
export function SelectionTool() {
  const { chosen } = useSession((state) => state.mapView.present);
  const pinned = useSession((state) => state.pinned.length);
  const map = useSession(mapAtRest);
  const drawn = isDrawn(map) ? map : null;
  const points = useMemo(() => pointIndex(drawn?.words.words ?? []), [drawn?.words]);
  const rows = useMemo(
    () =>
      chosen.map((word) => {
        const point = points.get(word);
        return { word, at: drawn && point !== undefined ? coordinatesOf(drawn, point) : [] };
      }),
    [chosen, points, drawn],
  );
  if (chosen.length === 0) {
    return (
      <Section title="Selected words">
        <p className="hint">
          Draw a box or a lasso on the map, or click words with Shift or Ctrl held: they are listed here, to
          be copied, saved, pinned or laid out by themselves (“Words on the map: Selection”).
        </p>
      </Section>
    );
  }
  const free = MOST_PINNED - pinned;
  return (
    <Section title="Selected words">
      <p>{`${countText(chosen.length)} ${chosen.length === 1 ? 'word' : 'words'} selected.`}</p>
      <div className="selected-words">
        <PlacedTable
          label="Selected words"
          copyLabel="Selected words"
          rows={rows}
          components={drawn?.options.components ?? 3}
          height="16rem"
        />
      </div>
      <div className="tool-buttons">
        <Button disabled={free <= 0} onClick={() => chosen.slice(0, free).forEach(pinWord)}>
          {chosen.length > free ? `Pin the first ${countText(Math.max(0, free))}` : 'Pin them'}
        </Button>
        <Button onClick={isolateChosen}>Draw only these</Button>
      </div>
    </Section>
  );
}
