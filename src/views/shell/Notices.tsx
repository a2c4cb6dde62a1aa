import { dismiss, useSession } from '../../session/store';
import { Button } from '../../widgets/Button';
import { Notice } from '../../widgets/Notice';

/** Sentences that stay until they are dismissed. */
export function Notices() {
  const notices = useSession((state) => state.notices);
  return (
    <div className="notices">
      {notices.map(({ id, kind, message }) => (
        <Notice
          key={id}
          kind={kind}
          action={
            <Button kind="quiet" aria-label={`Dismiss: ${message}`} onClick={() => dismiss(id)}>
              ×
            </Button>
          }
        >
          {message}
        </Notice>
      ))}
    </div>
  );
}
