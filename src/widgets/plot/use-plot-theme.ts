import { useEffect, useState } from 'react';
import { DARK, LIGHT, type Palette } from '../palette';

/** The colours of the present theme; changes with the system's theme and the page's own switch. */
export function usePlotTheme(): Palette {
  const [theme, setTheme] = useState(readTheme);
  useEffect(() => {
    const refresh = () => setTheme(readTheme());
    const system = matchMedia('(prefers-color-scheme: dark)');
    const observer = new MutationObserver(refresh);
    system.addEventListener('change', refresh);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => {
      system.removeEventListener('change', refresh);
      observer.disconnect();
    };
  }, []);
  return theme;
}

function readTheme(): Palette {
  const chosen = document.documentElement.dataset['theme'];
  const dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  return dark ? DARK : LIGHT;
}
