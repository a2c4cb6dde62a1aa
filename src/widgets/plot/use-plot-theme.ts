import { useEffect, useState } from 'react';

/** Colours of plots, taken from the page's tokens. */
export interface PlotTheme {
  readonly text: string;
  readonly muted: string;
  readonly grid: string;
  readonly ground: string;
  readonly accent: string;
  readonly dark: boolean;
}

/** The present colours; changes with the system's theme and the page's own switch. */
export function usePlotTheme(): PlotTheme {
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

function readTheme(): PlotTheme {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    text: token('--text'),
    muted: token('--muted'),
    grid: token('--line'),
    ground: token('--surface'),
    accent: token('--accent'),
    dark: token('--is-dark') === '1',
  };
}
