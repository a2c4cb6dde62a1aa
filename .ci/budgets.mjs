// Weighs the built page and fails when a part is heavier than its budget (in kB of 1,000 bytes, gzipped).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Words that only the named library's code holds, however its chunk is called. */
const HEAVY = { Plotly: 'plotly-logomark', 'TensorFlow.js': 'WEBGL_FORCE_F16_TEXTURES' };

const assets = 'dist/assets';
const names = existsSync(assets) ? readdirSync(assets) : [];
const texts = new Map(
  names
    .filter((name) => name.endsWith('.js'))
    .map((name) => [name, readFileSync(join(assets, name), 'utf8')]),
);
const html = readFileSync('dist/index.html', 'utf8');
const gzipped = (name) => gzipSync(readFileSync(join(assets, name))).byteLength;
const sum = (list) => list.reduce((total, name) => total + gzipped(name), 0);

const named = [...html.matchAll(/(?:src|href)="[^"]*assets\/([^"]+)"/g)].map((match) => match[1]);
const entry = closure(named);
const heavy = Object.fromEntries(
  Object.entries(HEAVY).map(([library, mark]) => [
    library,
    [...texts.keys()].filter((name) => texts.get(name).includes(mark)),
  ]),
);
const heavyChunks = Object.values(heavy).flat();
const workers = closure([...texts.keys()].filter((name) => name.startsWith('worker-')));
const later = [...texts.keys()].filter(
  (name) => !entry.includes(name) && !workers.includes(name) && !heavyChunks.includes(name),
);

const rows = [
  ['Entry: all script before first paint', sum(entry), 120],
  ['Styles before first paint', sum(named.filter((name) => name.endsWith('.css'))), 10],
  ['Styles, all', sum(names.filter((name) => name.endsWith('.css'))), 30],
  ['Worker, without what it loads later', sum(workers), 60],
  ['Loaded later, without the two libraries', sum(later), 225],
  ['Plotly', sum(heavy.Plotly), 380],
  ['TensorFlow.js', sum(heavy['TensorFlow.js']), 100],
  ...names.filter((name) => name.endsWith('.wasm')).map((name) => [`Kernel ${name}`, gzipped(name), 16]),
];

const problems = [];
for (const [label, bytes, budget] of rows) {
  const weight = `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
  console.log(`${label.padEnd(44)}${weight} of ${String(budget).padStart(4)} kB`);
  if (bytes >= budget * 1000) problems.push(`${label}: ${weight.trim()} is over its budget of ${budget} kB.`);
}
if (entry.length === 0) problems.push('dist/index.html names no script in assets/.');
for (const [library, chunks] of Object.entries(heavy)) {
  if (chunks.length === 0)
    problems.push(`No chunk holds "${HEAVY[library]}": has ${library} changed its words?`);
  for (const name of chunks) {
    const reached = entry.includes(name) ? 'the entry' : workers.includes(name) ? 'the worker' : null;
    if (reached) problems.push(`${library} must load on demand, but ${reached} imports ${name} at once.`);
  }
}
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

/** The chunks named and all that they import at once (dynamic imports are left out). */
function closure(roots) {
  const reached = new Set(roots.filter((name) => texts.has(name)));
  for (const name of reached) {
    for (const [, target] of texts.get(name).matchAll(/(?:\bfrom|\bimport)\s*["'`]\.\/([^"'`]+)["'`]/g)) {
      if (texts.has(target)) reached.add(target);
    }
  }
  return [...reached];
}
