import { useState } from 'react';
import { run } from '../../session/connection';
import { runText } from '../../session/recipe-file';
import { sentenceOf } from '../../session/jobs';
import type { RunRecord } from '../../session/session';
import { notify } from '../../session/store';
import { Section } from '../../widgets/Section';
import { Button } from '../../widgets/Button';
import { saveFile } from '../../widgets/save-file';
import { aboutRun } from './about-run';
import { saveFrom } from '../save-from';

/** Library, engine, seeds and sizes of a run; its recipe and vectors to take away. */
export function AboutRun({ record }: { readonly record: RunRecord }) {
  return (
    <Section title="About this run">
      <dl className="train-about">
        {aboutRun(record, navigator.userAgent).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div className="train-buttons">
        <CopyRecipe record={record} />
        <Button onClick={() => saveRunRecord(record)}>Save run record</Button>
        <Button onClick={() => void exportVectors(record)}>Export vectors</Button>
      </div>
    </Section>
  );
}

function CopyRecipe({ record }: { readonly record: RunRecord }) {
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(JSON.stringify(record.recipe, null, 2)).then(
      () => setCopied(true),
      (error: unknown) => notify('error', `The recipe could not be copied: ${sentenceOf(error)}`),
    );
  return <Button onClick={() => void copy()}>{copied ? 'Recipe copied' : 'Copy recipe'}</Button>;
}

function exportVectors({ vectors, number }: RunRecord): Promise<void> {
  return saveFrom(`run-${number}-vectors.txt`, async () => (await run('exportVectors', { vectors })).file);
}

function saveRunRecord(record: RunRecord): void {
  saveFile(new Blob([runText(record)], { type: 'application/json' }), `run-${record.number}.json`);
}
