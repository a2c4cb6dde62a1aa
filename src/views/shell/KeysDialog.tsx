import { Dialog } from '../../widgets/Dialog';

type Key = readonly [key: string, what: string];

const KEYS: readonly Key[] = [
  ['/', 'Find a word'],
  ['Esc', 'Clear the selected word'],
  ['?', 'Show this list'],
  ['Tab, Enter', 'Reach and press every control and every word'],
  ['Alt + ←, Alt + →', 'Back and forward through words and places'],
];

const MAP_KEYS: readonly Key[] = [
  ['← → ↑ ↓', 'Go to the nearest point in that direction'],
  ['Enter', 'Select its word'],
  ['Space', 'Add it to the selection'],
  ['+ −', 'Zoom'],
  ['Shift + arrow', 'Turn the map, or move a flat one'],
  ['Home', 'Show all of it'],
  ['Ctrl + Z, Ctrl + Y', 'Take a selection back, and again'],
];

/** The list of keys. */
export function KeysDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Dialog open={open} title="Keys" onClose={onClose}>
      <KeyList keys={KEYS} />
      <h3>On the map</h3>
      <KeyList keys={MAP_KEYS} />
    </Dialog>
  );
}

function KeyList({ keys }: { readonly keys: readonly Key[] }) {
  return (
    <dl className="keys">
      {keys.map(([key, what]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
