import { useState } from 'react';
import type { TextTrace } from '../../engine/protocol';
import { shownClassifier } from '../../session/recipe';
import { useSession } from '../../session/store';
import { useQuery } from '../../session/use-query';
import { openWord } from '../../session/word-actions';
import { Explain } from '../../widgets/Explain';
import { NumberField } from '../../widgets/NumberField';
import { Section } from '../../widgets/Section';
import { TextField } from '../../widgets/TextField';
import { TraceVectors } from './TraceVectors';

/** One typed text, step by step: standardize, split, look up, pad; with a run also the rows and their means. */
export function TracePanel() {
  const dataset = useSession((state) => state.dataset);
  const settings = useSession((state) => state.settings.text);
  const shown = useSession(shownClassifier);
  const run = shown && shown.datasetKey === dataset?.key ? shown : null;
  const [text, setText] = useState("HODL, you're the best");
  const [length, setLength] = useState(8);
  const { value, error } = useQuery(
    'traceText',
    dataset
      ? { dataset: dataset.ref, text, sequenceLength: length, options: settings, run: run ? run.run : null }
      : null,
  );
  return (
    <Section title="Try a text">
      <div className="field-grid">
        <TextField label="Text to trace" value={text} onInput={setText} />
        <NumberField label="Trace length" value={length} min={1} max={400} step={1} onChange={setLength} />
      </div>
      {error ? <p className="hint">{error}</p> : null}
      {value ? <TraceSteps trace={value} /> : null}
      {value && run ? <TraceVectors trace={value} run={run} /> : null}
      {value && !run ? (
        <p className="hint">Train on this vocabulary to see the rows and their mean.</p>
      ) : null}
    </Section>
  );
}

function TraceSteps({ trace }: { readonly trace: TextTrace }) {
  return (
    <ol className="trace">
      <li>
        <span className="trace-step">Standardized</span>
        <code>{trace.standardized === '' ? '(nothing is left)' : trace.standardized}</code>
      </li>
      <li>
        <span className="trace-step">Tokens and their index</span>
        <span className="trace-tokens">
          {trace.tokens.map((token, i) => (
            <Token key={i} {...token} />
          ))}
        </span>
      </li>
      <li>
        <span className="trace-step">
          Padded or cut to {trace.ids.length}
          <Explain title="Padding and cutting">
            Zeros (padding) are put at the end of short texts; of long texts the first tokens are kept.
          </Explain>
        </span>
        <code className="trace-ids">[{trace.ids.join(', ')}]</code>
        {trace.truncated > 0 ? <span className="hint">{trace.truncated} tokens cut off</span> : null}
      </li>
    </ol>
  );
}

function Token({ text, index, inVocabulary }: TextTrace['tokens'][number]) {
  const label = inVocabulary ? text : `${text} → [UNK]`;
  return (
    <button
      type="button"
      className="trace-token"
      data-unknown={!inVocabulary || undefined}
      disabled={!inVocabulary}
      onClick={() => openWord(text)}
    >
      {label} <small>{index}</small>
    </button>
  );
}
