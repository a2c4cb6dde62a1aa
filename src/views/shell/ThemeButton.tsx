import { useState } from 'react';

const KEY = 'firth-theme';
type Theme = 'light' | 'dark';

/** Changes between light and dark; until it is used the system's choice holds. */
export function ThemeButton() {
  const [theme, setTheme] = useState<Theme>(() => storedTheme() ?? systemTheme());
  const next = theme === 'light' ? 'dark' : 'light';
  return (
    <button
      type="button"
      className="button quiet"
      aria-label={next === 'dark' ? 'Dark theme' : 'Light theme'}
      onClick={() => {
        applyTheme(next);
        setTheme(next);
      }}
    >
      <svg viewBox="0 0 20 20" width="16" height="16" aria-hidden="true">
        <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />
      </svg>
    </button>
  );
}

/** Applies the theme chosen on an earlier visit, before anything is drawn. */
export function applyStoredTheme(): void {
  const theme = storedTheme();
  if (theme) document.documentElement.dataset['theme'] = theme;
}

function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // Storage may be barred; the theme then holds for this visit.
  }
}

function storedTheme(): Theme | null {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === 'light' || theme === 'dark' ? theme : null;
  } catch {
    return null;
  }
}

function systemTheme(): Theme {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
