import { useEffect, useState } from 'react';
import { useSession } from '../../session/store';
import { JobCard } from '../../widgets/JobCard';

/** What runs now, how far it is and a button to stop it, at the foot of every place. */
export function JobsRegion() {
  const jobs = useSession((state) => state.jobs);
  const now = useNow(jobs.length > 0);
  return (
    <section className="jobs" aria-label="Jobs" data-empty={jobs.length === 0 || undefined}>
      {jobs.map(({ id, label, progress, detail, startedAt, stopLabel, stop }) => (
        <JobCard
          key={id}
          label={label}
          value={progress}
          detail={detail}
          elapsed={Math.max(0, (now - startedAt) / 1000)}
          stopLabel={stopLabel}
          onStop={stop}
        />
      ))}
    </section>
  );
}

function useNow(ticking: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!ticking) return;
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, [ticking]);
  return now;
}
