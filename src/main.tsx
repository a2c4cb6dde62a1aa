import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { startSession } from './session/start';
import { loadAhead } from './views/shell/load-ahead';
import { applyStoredTheme } from './views/shell/ThemeButton';
import './styles.css';

applyStoredTheme();
startSession(() => new Worker(new URL('./worker/worker.ts', import.meta.url), { type: 'module' }));

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
loadAhead();
