import type { ReactNode } from 'react';
import './overlay.css';

interface Props {
  /** What is not there. */
  readonly title: string;
  /** What fills the place: the next step. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Says why a place is empty and what to do about it. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className="empty-state">
      <strong>{title}</strong>
      {children ? <div className="hint">{children}</div> : null}
      {action}
    </div>
  );
}
