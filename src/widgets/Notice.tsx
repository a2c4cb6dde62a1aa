import type { ReactNode } from 'react';

interface NoticeProps {
  readonly kind: 'info' | 'warning' | 'error';
  readonly children: ReactNode;
  /** A way out: buttons at the end. */
  readonly actions?: ReactNode;
}

/** A sentence that matters: errors interrupt a screen reader, the others wait. */
export function Notice({ kind, children, actions }: NoticeProps) {
  return (
    <div className="notice" data-kind={kind} role={kind === 'error' ? 'alert' : 'status'}>
      <p>{children}</p>
      {actions}
    </div>
  );
}
