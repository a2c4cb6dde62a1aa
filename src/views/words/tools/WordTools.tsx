import { AxesTool } from './AxesTool';
import { BiasTool } from './BiasTool';
import { ClusterTool } from './ClusterTool';
import { DimensionsTool } from './DimensionsTool';
import { DistancesTool } from './DistancesTool';
import { ExportTool } from './ExportTool';
import { ExpressionTool } from './ExpressionTool';
import { MatrixTool } from './MatrixTool';
import { OdditiesTool } from './OdditiesTool';
import { PushTool } from './PushTool';
import { TextsTool } from './TextsTool';

/** What can be asked of the words on show beyond the map, one section each; only with vectors. */
export function WordTools() {
  return (
    <div className="word-tools">
      <ExpressionTool />
      <ClusterTool />
      <DistancesTool />
      <AxesTool />
      <BiasTool />
      <DimensionsTool />
      <PushTool />
      <MatrixTool />
      <OdditiesTool />
      <TextsTool />
      <ExportTool />
    </div>
  );
}
