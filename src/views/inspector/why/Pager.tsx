import { Button } from '../../../widgets/Button';
import { countText } from '../../../widgets/number-text';

interface Props {
  /** What is counted: `texts`. */
  readonly unit: string;
  readonly offset: number;
  readonly limit: number;
  readonly total: number;
  readonly onMove: (offset: number) => void;
}

/** Steps through a long list a page at a time; nothing when one page holds all. */
export function Pager({ unit, offset, limit, total, onMove }: Props) {
  if (total <= limit) return null;
  const last = Math.min(total, offset + limit);
  return (
    <div className="why-pager" role="group" aria-label={`Pages of ${unit}`}>
      <Button small disabled={offset === 0} onClick={() => onMove(Math.max(0, offset - limit))}>
        Previous
      </Button>
      <span>
        {countText(offset + 1)}–{countText(last)} of {countText(total)} {unit}
      </span>
      <Button small disabled={last === total} onClick={() => onMove(offset + limit)}>
        Next
      </Button>
    </div>
  );
}
