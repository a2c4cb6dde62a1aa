import { memo } from 'react';
import type { DrawnMap } from '../../session/map-points';
import {
  chooseWords,
  isolateChosen,
  makeCluster,
  redo,
  showAllWords,
  undo,
} from '../../session/map-view-actions';
import { update, useSession } from '../../session/store';
import { Button } from '../../widgets/Button';
import { CheckboxField } from '../../widgets/CheckboxField';
import { NumberField } from '../../widgets/NumberField';
import { countText } from '../../widgets/number-text';
import { TrustLine } from './TrustLine';
import { useUndoKeys } from './use-undo-keys';

/** What can be done with the picture, above it: the cluster of a word, and the selection. */
export const MapTools = memo(function MapTools({ word }: { readonly word: string | null }) {
  return (
    <div className="map-tools">
      <ClusterButton word={word} />
      <SelectionButtons />
    </div>
  );
});

/** How far to trust the picture, below it. */
export function TrustTools({ drawn }: { readonly drawn: DrawnMap | null }) {
  return (
    <div className="map-tools">
      <TrustLine drawn={drawn} />
      <LinesField />
    </div>
  );
}

function ClusterButton({ word }: { readonly word: string | null }) {
  const size = useSession((state) => state.clusterSize);
  const trained = useSession((state) => state.runs.length > 0);
  return (
    <div className="map-tools-group" role="group" aria-label="Cluster">
      <Button
        small
        disabled={word === null || !trained}
        onClick={() => {
          if (word !== null) void makeCluster(word, size);
        }}
      >
        Cluster of this word
      </Button>
      <NumberField
        label="Cluster size"
        value={size}
        min={1}
        max={999}
        step={1}
        onChange={(clusterSize) => update({ clusterSize })}
      />
    </div>
  );
}

function SelectionButtons() {
  const { past, present, future } = useSession((state) => state.mapView);
  const { chosen, shown } = present;
  useUndoKeys();
  return (
    <div className="map-tools-group" role="group" aria-label="Words drawn">
      <Button small className="map-isolate" disabled={chosen.length === 0} onClick={isolateChosen}>
        {`Isolate ${countText(chosen.length)} ${chosen.length === 1 ? 'word' : 'words'}`}
      </Button>
      <Button small disabled={shown.kind === 'all'} onClick={showAllWords}>
        Show all
      </Button>
      <Button
        small
        aria-label="Clear selection"
        disabled={chosen.length === 0}
        onClick={() => chooseWords([], 'replace')}
      >
        Clear
      </Button>
      <Button
        kind="quiet"
        small
        aria-label="Undo"
        title="Undo (Ctrl+Z)"
        disabled={past.length === 0}
        onClick={undo}
      >
        ↶
      </Button>
      <Button
        kind="quiet"
        small
        aria-label="Redo"
        title="Redo (Ctrl+Y)"
        disabled={future.length === 0}
        onClick={redo}
      >
        ↷
      </Button>
    </div>
  );
}

function LinesField() {
  const trueLines = useSession((state) => state.trueLines);
  return (
    <CheckboxField
      label="Lines to true neighbours"
      checked={trueLines}
      onChange={(checked) => update({ trueLines: checked })}
    />
  );
}
