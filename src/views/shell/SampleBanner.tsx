import { useSession } from '../../session/store';
import { openFileDialog } from './CorpusFileInput';

/** Stands above everything while the page shows its own sample. */
export function SampleBanner() {
  const sample = useSession((state) => (state.corpus ?? state.table)?.source.kind === 'sample');
  const demonstrating = useSession((state) => state.demonstrating);
  const opened = useSession((state) => state.table !== null);
  if (opened && !sample) return null;
  return (
    <div className="sample-banner">
      <p>
        {demonstrating ? 'Firth is learning word vectors' : 'These word vectors were learned'} here, in this
        page, from synthetic sample texts. <strong>Your text never leaves this page.</strong>
      </p>
      <button type="button" className="button primary" onClick={openFileDialog}>
        Open your own CSV
      </button>
    </div>
  );
}
