import { useState } from 'react';
import { sentenceOf } from '../../session/jobs';
import type { RunRecord } from '../../session/session';
import { notify } from '../../session/store';
import { Section } from '../../widgets/Section';
import { Button } from '../../widgets/Button';
import { aboutRun } from './about-run';
import { saveRunRecord, saveVectors } from '../saved-files';

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
        <Button onClick={() => void saveVectors(record)}>Export vectors</Button>
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
