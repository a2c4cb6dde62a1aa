/** Names of built files, relative to the page; written into index.html by the build. */
interface LaterFiles {
  /** Modules of the page that places import when they are first shown. */
  readonly modules: readonly string[];
  readonly styles: readonly string[];
  /** What the worker loads on demand: kernels and engines. */
  readonly worker: readonly string[];
}

/** Milliseconds after the page has loaded; its own first requests come before. */
const PAUSE = 500;

/**
 * Fetches everything that is loaded on demand once the page stands, so that all of it works when the network
 * goes away later. Nothing is run ahead: modules and styles wait in the page, files for the worker in the
 * browser's cache. In development there is no list, and nothing happens.
 */
export function loadAhead(): void {
  const list = document.getElementById('later-files')?.textContent;
  if (!list) return;
  const files = JSON.parse(list) as LaterFiles;
  const start = () => setTimeout(() => fetchAll(files), PAUSE);
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}

function fetchAll({ modules, styles, worker }: LaterFiles): void {
  for (const name of styles) addLink('stylesheet', name);
  for (const name of modules) addLink('modulepreload', name);
  // A file that cannot be had now is asked for again, and complained about, where it is needed.
  for (const name of worker) fetch(name, { priority: 'low' }).catch(() => undefined);
}

function addLink(rel: 'stylesheet' | 'modulepreload', name: string): void {
  const { href } = new URL(name, document.baseURI);
  const links = document.querySelectorAll<HTMLLinkElement>(`link[rel="${rel}"]`);
  if (Array.from(links).some((link) => link.href === href)) return;
  const link = Object.assign(document.createElement('link'), { rel, href, crossOrigin: '' });
  link.fetchPriority = 'low';
  document.head.append(link);
}
