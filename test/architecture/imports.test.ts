import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';

/** What each folder of src may import: other folders, then packages. The longest matching folder counts. */
const ALLOWED: Record<string, readonly string[]> = {
  data: [],
  math: ['data'],
  formats: ['data', 'papaparse'],
  text: ['data', 'math', 'stemmer'],
  samples: ['data', 'math'],
  models: ['data', 'math'],
  'models/webgl': ['data', 'math', 'models', '@tensorflow/tfjs-core', '@tensorflow/tfjs-backend-webgl'],
  geometry: ['data', 'math', 'umap-js'],
  engine: ['data'],
  worker: ['data', 'math', 'formats', 'text', 'samples', 'models', 'geometry', 'engine'],
  session: ['data', 'engine', 'react', 'zustand'],
  widgets: ['formats', 'react', 'react-dom', 'downshift', '@tanstack/react-virtual'],
  'widgets/plot': ['widgets', 'react', 'plotly.js'],
  views: ['data', 'engine', 'session', 'widgets', 'react'],
};

const folders = Object.keys(ALLOWED).toSorted((a, b) => b.length - a.length);
const folderOf = (path: string) => folders.find((folder) => path.startsWith(`src/${folder}/`));

it.each(sourceFiles('src'))('%s imports only what its folder may', (file) => {
  const folder = folderOf(file);
  if (!folder) return; // src/main.tsx and src/App.tsx assemble everything
  for (const target of importsOf(readFileSync(file, 'utf8'))) {
    const path = target.startsWith('.') ? normalize(join(dirname(file), target)) : null;
    const name = path ? path.split('/')[1]! : packageName(target);
    const own = path !== null && folderOf(path) === folder;
    const inside = folder.includes('/') ? [] : [folder];
    expect(own || [...inside, ...ALLOWED[folder]!].includes(name), `${file} imports ${target}`).toBe(true);
  }
});

it('sees every form of import', () => {
  const source = `import a from 'one';\nimport {\n  b,\n} from "./two";\nexport * from '../three';\nimport 'four';\nvoid import('five');\nconst six = words('from', 'six');`;
  expect(importsOf(source)).toEqual(['one', './two', '../three', 'four', 'five']);
});

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('/wasm/assembly/'));
}

function importsOf(source: string): string[] {
  const pattern =
    /(?:^\s*(?:import|export)\b[^'";]*\bfrom\s*|^\s*import\s*|\bimport\s*\(\s*)['"]([^'"]+)['"]/gm;
  return [...source.matchAll(pattern)].map((match) => match[1]!);
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
