import { Dialog } from '../../widgets/Dialog';

const KEYS: readonly (readonly [string, string])[] = [
  ['/', 'Find a word'],
  ['Esc', 'Clear the selected word'],
  ['?', 'Show this list'],
  ['Tab, Enter', 'Reach and press every control and every word'],
  ['Alt + ←, Alt + →', 'Back and forward through words and places'],
];

/** The list of keys. */
export function KeysDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Dialog open={open} title="Keys" onClose={onClose}>
      <dl className="keys">
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
