import { useState } from 'react';
import { shownRun } from '../../../session/recipe';
import type { RunRecord } from '../../../session/session';
import { useSession } from '../../../session/store';
import { Button } from '../../../widgets/Button';
import { CheckboxField } from '../../../widgets/CheckboxField';
import { NumberField } from '../../../widgets/NumberField';
import { Section } from '../../../widgets/Section';
import { useSpreadsheetSafety } from '../../../widgets/spreadsheet-safety';
import { SourceLine } from '../../inspector/SourceLine';
import { saveNeighbors, saveRecipe, saveRunRecord, saveVectors } from '../../saved-files';
import './tools.css';

/** What can be taken away of the vectors on show, as files. */
export function ExportTool() {
  const run = useSession(shownRun);
  return run ? <Exports run={run} /> : null;
}

function Exports({ run }: { readonly run: RunRecord }) {
  const hasCorpus = useSession((state) => state.corpus !== null);
  const busy = useSession((state) => state.jobs.some(({ slot }) => slot === 'export'));
  const [topn, setTopn] = useState(10);
  const [safe, setSafe] = useSpreadsheetSafety();
  return (
    <Section title="Save to files">
      <SourceLine run={run} />
      <p className="hint">
        Every table and picture has its own buttons; map coordinates are in the table of the map. No file
        holds a text of the corpus.
      </p>
      <div className="tool-row">
        <NumberField
          label="Nearest words listed"
          value={topn}
          min={1}
          max={999}
          step={1}
          onChange={setTopn}
        />
        <CheckboxField label="Safe for spreadsheets" checked={safe} onChange={setSafe} />
        <Button disabled={busy} onClick={() => void saveNeighbors(run, topn, safe)}>
          Save neighbours of all words
        </Button>
      </div>
      <div className="tool-row">
        <Button onClick={() => void saveVectors(run)}>Save word vectors</Button>
        <Button onClick={() => saveRunRecord(run)}>Save run record</Button>
        <Button disabled={!hasCorpus} onClick={saveRecipe}>
          Save recipe
        </Button>
      </div>
    </Section>
  );
}
