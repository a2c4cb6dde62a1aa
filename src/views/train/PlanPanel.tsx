import { Section } from '../../widgets/Section';
import { DataTable } from '../../widgets/DataTable';
import { ExamplesGauge } from './ExamplesGauge';
import { countText } from '../../widgets/number-text';
import { kilobytes } from './format';
import { usePlan } from './use-plan';

/** The model as it would be trained now: layers, parameters, and the rule of ten. */
export function PlanPanel() {
  const plan = usePlan();
  if (!plan) {
    return (
      <Section title="Model">
        <p className="hint">The summary appears with a corpus of at least two classes.</p>
      </Section>
    );
  }
  const { layers, parameters } = plan;
  return (
    <Section title="Model">
      <div className="train-model">
        <DataTable
          label="Model summary"
          rows={layers}
          footer={['Total', '', countText(parameters.total), countText(parameters.trainable)]}
          rowKey={({ layer }) => layer}
          columns={[
            { name: 'Layer', value: ({ layer }) => layer },
            { name: 'Output shape', value: ({ outputShape }) => outputShape },
            { name: 'Parameters', value: (row) => row.parameters },
            { name: 'Trainable', value: ({ trainable }) => trainable },
          ]}
        />
        <div>
          <p className="hint">
            {`Total with biases ${countText(parameters.total)} (${kilobytes(parameters.bytes)}), without biases ${countText(parameters.weights)}. `}
            {`Non-trainable ${countText(parameters.total - parameters.trainable)}.`}
          </p>
          <ExamplesGauge gauge={plan.gauge} frozen={plan.spec.freezeEmbedding} />
        </div>
      </div>
    </Section>
  );
}
