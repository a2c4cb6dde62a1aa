import { useEffect, useState } from 'react';
import type { EngineProbe } from '../../engine/protocol';
import type { TrainingOptions } from '../../data/recipe';
import { changeSettings } from '../../session/dataset-actions';
import { sentenceOf } from '../../session/jobs';
import { probeEngines } from '../../session/start';
import { useSession } from '../../session/store';
import { SelectField } from '../../widgets/SelectField';
import { engineName } from './about-run';

type Choice = TrainingOptions['engine'];
const CHOICES: readonly Choice[] = ['auto', 'webgl', 'webassembly', 'cpu'];

/** The engine, with what the browser was found to offer. */
export function EngineField() {
  const choice = useSession((state) => state.settings.training.engine);
  const engines = useSession((state) => state.engines);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    probeEngines().catch((reason: unknown) => setError(sentenceOf(reason)));
  }, []);
  return (
    <div className="train-engine">
      <SelectField
        label="Engine"
        value={choice}
        options={CHOICES.map((value) => ({ value, label: value === 'auto' ? 'Auto' : engineName(value) }))}
        onChange={(engine) => changeSettings({ training: { engine } })}
        hint={engineHint(choice, engines)}
      />
      {error === null ? null : <p className="hint">{error}</p>}
      {engines ? (
        <details>
          <summary>What this browser offers</summary>
          <ul className="train-engines">
            {engines.map((probe) => (
              <li key={probe.engine}>
                <strong>{engineName(probe.engine)}</strong>: {probeText(probe)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

/** What was found of one engine, as a sentence. */
function probeText({ available, device, library, float32, software, note }: EngineProbe): string {
  if (!available) return `not available. ${note}`;
  const parts = [
    device,
    library,
    float32 ? '32-bit float' : 'not 32-bit float',
    ...(software ? ['software'] : []),
  ];
  return `${parts.filter(Boolean).join(', ')}. ${note}`;
}

function engineHint(choice: Choice, engines: readonly EngineProbe[] | null): string {
  if (choice === 'auto') return 'The fastest engine that passes its self-check';
  const probe = engines?.find(({ engine }) => engine === choice);
  if (!probe) return '';
  return probe.available
    ? probe.device
    : `Not available here: ${probe.note} Training will use another engine.`;
}
