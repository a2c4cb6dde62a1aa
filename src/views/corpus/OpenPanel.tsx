import { useState } from 'react';
import { SAMPLES } from '../../data/samples';
import { openSource, pasteSource, sampleSource } from '../../session/corpus-actions';
import { useSession } from '../../session/store';
import { Button } from '../../widgets/Button';
import { Notice } from '../../widgets/Notice';
import { openFileDialog } from '../shell/CorpusFileInput';

/** The ways in: a file, a sample, or pasted text. */
export function OpenPanel() {
  const error = useSession((state) => state.openError);
  const reading = useSession((state) => state.jobs.some((job) => job.slot === 'read'));
  const shown = useSession(({ table }) => {
    const source = table?.source;
    return source?.kind === 'sample' ? SAMPLES.find(({ id }) => id === source.sample) : undefined;
  });
  const [pasting, setPasting] = useState(false);
  return (
    <section className="open-panel" aria-label="Open">
      <div className="open-row">
        <Button kind="primary" onClick={openFileDialog}>
          Open a file
        </Button>
        <Button onClick={() => setPasting(!pasting)} aria-expanded={pasting}>
          Paste text
        </Button>
        <p className="open-note">
          CSV, TSV or plain text, also gzipped; or drop a file anywhere.{' '}
          <strong>Your text never leaves this page.</strong>
        </p>
      </div>
      <div className="open-row" role="group" aria-label="Samples">
        {SAMPLES.map((sample) => (
          <Button
            key={sample.id}
            title={sample.description}
            onClick={() => void openSource(sampleSource(sample))}
          >{`Sample: ${sample.label}`}</Button>
        ))}
      </div>
      {shown ? <p className="hint">{shown.description}</p> : null}
      {pasting ? <PasteBox onDone={() => setPasting(false)} /> : null}
      {error && !reading ? <Notice kind="error">{error}</Notice> : null}
    </section>
  );
}

function PasteBox({ onDone }: { readonly onDone: () => void }) {
  const [text, setText] = useState('');
  return (
    <div className="paste-box">
      <label>
        Text to open: rows of a table, or one document a line
        <textarea
          value={text}
          rows={5}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <Button
        disabled={text.trim() === ''}
        onClick={() => {
          void openSource(pasteSource(text));
          onDone();
        }}
      >
        Open this text
      </Button>
    </div>
  );
}
