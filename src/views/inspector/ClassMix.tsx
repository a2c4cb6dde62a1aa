import type { ClassName } from '../../data/corpus';
import { classShares, classText, shareText } from './class-share';

interface Props {
  readonly counts: readonly number[];
  readonly classes: readonly ClassName[];
}

/** The commonest class of a word and its share, over a bar of all classes. */
export function ClassMix({ counts, classes }: Props) {
  const shares = classShares(counts, classes);
  return (
    <span
      className="class-mix"
      title={shares.map(({ name, share }) => `${name} ${shareText(share)}`).join(', ')}
    >
      <span className="class-mix-text">{classText(counts, classes)}</span>
      <span className="class-mix-bar" aria-hidden="true">
        {shares.map(({ name, share }, i) => (
          <i key={name} style={{ flexGrow: share, background: `var(--class-${i % 12})` }} />
        ))}
      </span>
    </span>
  );
}
