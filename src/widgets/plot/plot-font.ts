/** The page's font, spelled out: a canvas does not inherit. */
export const PLOT_FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif';
