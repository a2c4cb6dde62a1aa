import { useEffect, useState } from 'react';
import type { TrainProgress } from '../../engine/protocol';
import { session, useSession } from '../../session/store';

/** Milliseconds between two looks. Short epochs end faster than two plots are drawn. */
const PAUSE = 500;

/** Where the training under way stands, looked up twice a second; null while none runs. */
export function useSlowProgress(): TrainProgress | null {
  const running = useSession((state) => state.training.status === 'running');
  const [progress, setProgress] = useState<TrainProgress | null>(null);
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setProgress(session.getState().training.progress), PAUSE);
    return () => {
      clearInterval(timer);
      setProgress(null);
    };
  }, [running]);
  return running ? progress : null;
}
