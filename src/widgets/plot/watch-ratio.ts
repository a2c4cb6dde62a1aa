/** Calls back when the window comes to a screen of other pixels; gives what ends that. */
export function watchRatio(onChange: () => void): () => void {
  let query: MediaQueryList | null = null;
  const change = () => {
    query?.removeEventListener('change', change);
    query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    query.addEventListener('change', change);
    onChange();
  };
  change();
  return () => query?.removeEventListener('change', change);
}
