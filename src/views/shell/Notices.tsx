import { dismiss, useSession } from '../../session/store';

/** Sentences that stay until they are dismissed. */
export function Notices() {
  const notices = useSession((state) => state.notices);
  return (
    <div className="notices">
      {notices.map(({ id, kind, message }) => (
        <div key={id} className="notice" data-kind={kind} role={kind === 'error' ? 'alert' : 'status'}>
          <p>{message}</p>
          <button type="button" className="button quiet" aria-label="Dismiss" onClick={() => dismiss(id)}>
            ×
          </button>
        </div>
      ))}
    </div>
  );
}
