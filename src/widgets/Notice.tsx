import type { ReactNode } from 'react';

interface Props {
  readonly kind?: 'info' | 'warning' | 'error' | undefined;
  /** A button that mends what the sentence says. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A sentence that matters; an error is read out at once, the others when the reader is idle. */
export function Notice({ kind = 'info', action, children }: Props) {
  return (
    <div className="notice" data-kind={kind} role={kind === 'error' ? 'alert' : 'status'}>
      <div>{children}</div>
      {action}
    </div>
  );
}
