import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button } from './Button';
import './dialog.css';

interface Props {
  readonly open: boolean;
  /** The heading, which names the dialog. */
  readonly title: string;
  /** Called on Close and on Esc. */
  readonly onClose: () => void;
  /** Buttons before Close. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A window over the page; the rest cannot be reached until it is closed, and focus then returns to where it was. */
export function Dialog({ open, title, onClose, actions, children }: Props) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open) dialog.current?.close();
  }, [open]);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onClose={onClose}>
      {open ? (
        <div className="dialog-body">
          <h2 id={id}>{title}</h2>
          {children}
          <div className="dialog-actions">
            {actions}
            <Button onClick={onClose}>Close</Button>
          </div>
        </div>
      ) : null}
    </dialog>
  );
}
