import type { TsneOptions } from '../../data/projection';
import { changeSettings } from '../../session/dataset-actions';
import { useSession } from '../../session/store';
import { useQuery } from '../../session/use-query';
import { Explain } from '../../widgets/Explain';
import { SelectField } from '../../widgets/SelectField';
import { DEGREES, DEGREES_HINTS, ENGINE, ENGINE_NAMES, engineHint } from './map-engines';

const ENGINES: readonly TsneOptions['engine'][] = ['auto', 'webgpu', 'webassembly', 'javascript'];

/** The kernel of the map and what computes it. `shown`: only then the browser is asked what it offers. */
export function MapEngineFields({ shown }: { readonly shown: boolean }) {
  const { degreesOfFreedom, engine } = useSession((state) => state.settings.map);
  const { value, error } = useQuery('probeMapEngines', shown ? {} : null);
  const probes = value?.engines ?? null;
  const available = (choice: TsneOptions['engine']) =>
    probes?.find((probe) => probe.engine === choice)?.available ?? true;
  return (
    <>
      <SelectField
        label="Degrees of freedom"
        value={String(degreesOfFreedom)}
        options={[
          { value: '1', label: '1 (textbook)' },
          { value: '2', label: '2 (scikit-learn in 3D)' },
        ]}
        hint={DEGREES_HINTS[degreesOfFreedom]}
        explain={<Explain title="Degrees of freedom">{DEGREES}</Explain>}
        onChange={(degrees) => changeSettings({ map: { degreesOfFreedom: degrees === '2' ? 2 : 1 } })}
      />
      <SelectField
        label="Map engine"
        value={engine}
        options={ENGINES.map((choice) => ({
          value: choice,
          label: available(choice) ? ENGINE_NAMES[choice] : `${ENGINE_NAMES[choice]} (not available)`,
        }))}
        explain={<Explain title="Map engine">{ENGINE}</Explain>}
        hint={error ?? engineHint(engine, probes)}
        onChange={(choice) => changeSettings({ map: { engine: choice } })}
      />
    </>
  );
}
