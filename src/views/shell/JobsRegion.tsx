import { useEffect, useState } from 'react';
import type { Job } from '../../session/session';
import { useSession } from '../../session/store';

/** What runs now, how far it is and a button to stop it, at the foot of every place. */
export function JobsRegion() {
  const jobs = useSession((state) => state.jobs);
  const now = useNow(jobs.length > 0);
  return (
    <section className="jobs" aria-label="Jobs" data-empty={jobs.length === 0 || undefined}>
      {jobs.map((job) => (
        <JobRow key={job.id} job={job} now={now} />
      ))}
    </section>
  );
}

function JobRow({ job, now }: { readonly job: Job; readonly now: number }) {
  const seconds = Math.max(0, (now - job.startedAt) / 1000);
  return (
    <div className="job">
      <span className="job-label">{job.label}</span>
      <progress aria-label={job.label} {...(job.progress === null ? {} : { value: job.progress })} max={1} />
      <span className="job-detail">{job.detail}</span>
      <span className="job-time">
        {duration(seconds)}
        {remaining(job, seconds)}
      </span>
      <button type="button" className="button" onClick={job.stop}>
        {job.stopLabel}
      </button>
    </div>
  );
}

/** An estimate once a twentieth is done; before that it would jump about. */
function remaining({ progress }: Job, seconds: number): string {
  if (progress === null || progress < 0.05 || progress >= 1 || seconds < 1) return '';
  return `, about ${duration((seconds * (1 - progress)) / progress)} left`;
}

function duration(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
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
