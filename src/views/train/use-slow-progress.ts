import { useEffect, useState } from 'react';
import type { TrainingState } from '../../session/session';
import { session, useSession } from '../../session/store';

/** Milliseconds between two looks. Short epochs end faster than two plots are drawn. */
const PAUSE = 500;

/** The training under way, looked up twice a second; null while none runs. */
export function useSlowTraining(): TrainingState | null {
  const running = useSession((state) => state.training.status === 'running');
  const [training, setTraining] = useState<TrainingState | null>(null);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setTraining(session.getState().training), PAUSE);
    return () => {
      clearInterval(timer);
      setTraining(null);
    };
  }, [running]);
  return running ? training : null;
}
