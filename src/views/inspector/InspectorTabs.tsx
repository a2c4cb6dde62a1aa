import type { ComponentType } from 'react';
import { update, useSession } from '../../session/store';
import type { InspectorTab } from '../../session/words-state';
import { Tabs, type Tab } from '../../widgets/Tabs';
import { NeighborsTab } from './NeighborsTab';
import { PairsTab } from './PairsTab';
import type { InspectorTabProps } from './use-word-view';
import { VectorTab } from './VectorTab';
import { WhyTab } from './WhyTab';

const TABS: readonly Tab<InspectorTab>[] = [
  { name: 'neighbors', label: 'Neighbours' },
  { name: 'why', label: 'Why' },
  { name: 'vector', label: 'Vector' },
  { name: 'pairs', label: 'Pairs' },
];

const PANELS: Record<InspectorTab, ComponentType<InspectorTabProps>> = {
  neighbors: NeighborsTab,
  why: WhyTab,
  vector: VectorTab,
  pairs: PairsTab,
};

/** Four ways to look at the selected word; the one on show stays when another word is selected. */
export function InspectorTabs(props: InspectorTabProps) {
  const selected = useSession((state) => state.inspectorTab);
  const Panel = PANELS[selected];
  return (
    <Tabs
      label="About this word"
      tabs={TABS}
      selected={selected}
      onSelect={(inspectorTab) => update({ inspectorTab })}
    >
      <Panel {...props} />
    </Tabs>
  );
}
