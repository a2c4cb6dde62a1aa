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

interface Props {
  readonly drawn: DrawnMap | null;
  readonly word: string | null;
}

/** What can be done with the picture: cluster of a word, selection, and how far to trust it. */
export function MapTools({ drawn, word }: Props) {
  return (
    <div className="map-tools">
      <div className="map-tools-row">
        <ClusterButton word={word} />
        <SelectionButtons />
      </div>
      <div className="map-tools-row">
        <TrustLine drawn={drawn} />
        <LinesField />
      </div>
    </div>
  );
}

function ClusterButton({ word }: { readonly word: string | null }) {
  const size = useSession((state) => state.clusterSize);
  const trained = useSession((state) => state.runs.length > 0);
  return (
    <div className="map-tools-group" role="group" aria-label="Cluster">
      <Button
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
      <Button disabled={chosen.length === 0} onClick={isolateChosen}>
        {`Isolate ${countText(chosen.length)} ${chosen.length === 1 ? 'word' : 'words'}`}
      </Button>
      <Button disabled={shown.kind === 'all'} onClick={showAllWords}>
        Show all
      </Button>
      <Button disabled={chosen.length === 0} onClick={() => chooseWords([], 'replace')}>
        Clear selection
      </Button>
      <Button kind="quiet" disabled={past.length === 0} onClick={undo}>
        Undo
      </Button>
      <Button kind="quiet" disabled={future.length === 0} onClick={redo}>
        Redo
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
