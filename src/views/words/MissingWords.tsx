import { Notice } from '../../widgets/Notice';
import { countText } from '../../widgets/number-text';

/** Names written out; the rest is counted. */
const NAMED = 20;

/** Words of a list that the vocabulary does not know, by name. */
export function MissingWords({ missing }: { readonly missing: readonly string[] }) {
  if (missing.length === 0) return null;
  const named = missing.slice(0, NAMED).join(', ');
  const more = missing.length - NAMED;
  return (
    <Notice kind="warning">
      {`${countText(missing.length)} of the list not in the vocabulary: ${named}${more > 0 ? ` and ${countText(more)} more` : ''}.`}
    </Notice>
  );
}
