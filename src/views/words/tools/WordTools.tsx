import { memo, useRef, type ComponentType } from 'react';
import { Button } from '../../../widgets/Button';
import { AxesTool } from './AxesTool';
import { BiasTool } from './BiasTool';
import { ClusterTool } from './ClusterTool';
import { ContrastTool } from './ContrastTool';
import { DimensionsTool } from './DimensionsTool';
import { DistancesTool } from './DistancesTool';
import { ExportTool } from './ExportTool';
import { ExpressionTool } from './ExpressionTool';
import { GuessTool } from './GuessTool';
import { MatrixTool } from './MatrixTool';
import { OdditiesTool } from './OdditiesTool';
import { PerplexitiesTool } from './PerplexitiesTool';
import { PushTool } from './PushTool';
import { SelectionTool } from './SelectionTool';
import { TextsTool } from './TextsTool';
import './tools.css';

/** Short names for the way to each tool, in the order of the page. */
const TOOLS: readonly (readonly [name: string, tool: ComponentType])[] = [
  ['Algebra', ExpressionTool],
  ['Cluster', ClusterTool],
  ['Distances', DistancesTool],
  ['Selection', SelectionTool],
  ['Perplexities', PerplexitiesTool],
  ['Axes', AxesTool],
  ['Bias', BiasTool],
  ['Dimensions', DimensionsTool],
  ['Push', PushTool],
  ['Matrix', MatrixTool],
  ['Oddities', OdditiesTool],
  ['Contrast', ContrastTool],
  ['Two texts', TextsTool],
  ['Guess where', GuessTool],
  ['Save', ExportTool],
];

/** What can be asked of the words on show beyond the map, one section each; only with vectors. */
export const WordTools = memo(function WordTools() {
  const tools = useRef<HTMLDivElement>(null);
  const goTo = (at: number) => {
    const tool = tools.current?.querySelectorAll<HTMLElement>('.word-tool')[at];
    if (tool) bringToTop(tool);
    tool?.focus({ preventScroll: true });
  };
  return (
    <div className="word-tools" ref={tools}>
      <nav className="word-tools-nav" aria-label="Tools">
        {TOOLS.map(([name], at) => (
          <Button key={name} kind="quiet" small aria-label={`Go to ${name}`} onClick={() => goTo(at)}>
            {name}
          </Button>
        ))}
      </nav>
      {TOOLS.map(([name, Tool]) => (
        <div key={name} className="word-tool" tabIndex={-1}>
          <Tool />
        </div>
      ))}
    </div>
  );
});

/** Scrolls the column that holds an element, where it scrolls by itself, and else the page. */
function bringToTop(element: HTMLElement): void {
  const column = element.closest<HTMLElement>('.words-map');
  if (column && getComputedStyle(column).overflowY === 'auto') {
    column.scrollTop += element.getBoundingClientRect().top - column.getBoundingClientRect().top;
  } else element.scrollIntoView({ block: 'start' });
}
