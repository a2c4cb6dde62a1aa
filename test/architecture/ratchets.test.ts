import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Files that git tracks or would track, as they are in the working tree. */
const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'],
  {
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((name) => name !== '' && isThere(name));

const code = files.filter((name) => /\.(ts|tsx|mjs)$/.test(name));
const tests = code.filter((name) => /\.(test|spec)\.tsx?$/.test(name));
const sources = code.filter((name) => name.startsWith('src/'));
const read = (name: string) => readFileSync(name, 'utf8');

/** `file:line` of every line that matches, in all of the files named. */
function linesMatching(pattern: RegExp, among: readonly string[]): string[] {
  return among.flatMap((name) =>
    read(name)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${name}:${index + 1}: ${line.trim()}`] : [])),
  );
}

describe('the type checker is not talked round', () => {
  /** How often each may occur. These numbers may fall, never rise. */
  const ratchets: readonly (readonly [name: string, pattern: RegExp, most: number])[] = [
    ['any', /(?::|<|\bas|=|,|\|)\s*any\b(?!\w)(?=\s*[;,)>\]|=[{]|$)/, 0],
    ['a cast by way of unknown', /\bas unknown as\b/, 1],
    ['a switched-off type check', /@ts-(?:ignore|expect-error|nocheck)/, 0],
    ['a switched-off lint rule', /(?:ox|es)lint-disable/, 0],
    ['unfinished work', /\b(?:TODO|FIXME|XXX|HACK)\b/, 0],
  ];
  const others = code.filter((name) => name !== 'test/architecture/ratchets.test.ts');

  it.each(ratchets)('%s', (_, pattern, most) => {
    const found = linesMatching(pattern, others);
    expect(
      found.length,
      `${found.length} found, at most ${most} allowed:\n${found.join('\n')}`,
    ).toBeLessThanOrEqual(most);
  });

  it('sees them where they are', () => {
    const lines = ['let a: any;', 'f(x as any)', 'Array<any>', 'x as unknown as T', '// @ts-ignore'];
    const missed = lines.filter((line) => !ratchets.some(([, pattern]) => pattern.test(line)));
    expect(missed).toEqual([]);
    expect(ratchets[0]![1].test("const label = 'as any other'; // any")).toBe(false);
  });
});

describe('files', () => {
  it('of src have at most 300 lines', () => {
    const long = sources.filter((name) => read(name).split('\n').length - 1 > 300);
    expect(long).toEqual([]);
  });

  it('are named in kebab-case, components in PascalCase', () => {
    const odd = sources.filter((name) => {
      const base = name.slice(name.lastIndexOf('/') + 1);
      return !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+)*\.tsx?|[A-Z][A-Za-z0-9]*\.tsx)$/.test(base);
    });
    expect(odd).toEqual([]);
  });

  it('say in their names what they hold', () => {
    expect(sources.filter((name) => /(?:utils?|helpers?|manager|misc|common)\b/i.test(name))).toEqual([]);
  });

  it('have no default export and no barrel', () => {
    expect(linesMatching(/^export default\b/, sources)).toEqual([]);
    expect(sources.filter((name) => /\/index\.tsx?$/.test(name))).toEqual([]);
  });

  it('at the top level are those of the design', () => {
    const allowed = new Set(
      `package.json package-lock.json tsconfig.json vite.config.ts index.html src public test
       README.md LICENSE CONTRIBUTING.md CHANGELOG.md`.split(/\s+/),
    );
    const top = new Set(files.map((name) => name.split('/')[0]!));
    expect([...top].filter((name) => !allowed.has(name) && !name.startsWith('.'))).toEqual([]);
  });

  it('name no folder of one machine and no package registry', () => {
    const text = files.filter((name) => /\.(?:ts|tsx|mjs|js|json|md|html|css|py|svg|rc)$|\/run$/.test(name));
    const own = text.filter((name) => name !== 'test/architecture/ratchets.test.ts');
    expect(linesMatching(/(?:^|[\s"'`(=])\/(?:home|root|work|Users)\//, own)).toEqual([]);
    expect(linesMatching(/https?:\/\/registry\./, own)).toEqual([]);
  });
});

describe('tests', () => {
  it('are never skipped, and never alone', () => {
    const others = tests.filter((name) => name !== 'test/architecture/ratchets.test.ts');
    expect(
      linesMatching(
        /\b(?:it|test|describe)\.(?:skip|only|todo|fails|fixme)\b|\b(?:xit|[xf]describe)\(/,
        others,
      ),
    ).toEqual([]);
  });
});

describe('packages', () => {
  interface Manifest {
    readonly dependencies: Record<string, string>;
    readonly devDependencies: Record<string, string>;
  }
  interface Lockfile {
    readonly packages: Record<string, { readonly resolved?: string; readonly integrity?: string }>;
  }

  it('are asked for in one exact version each', () => {
    const { dependencies, devDependencies }: Manifest = JSON.parse(read('package.json'));
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  it('are locked by content and by no address', () => {
    const { packages }: Lockfile = JSON.parse(read('package-lock.json'));
    const entries = Object.entries(packages).filter(([name]) => name !== '');
    expect(entries.length).toBeGreaterThan(50);
    expect(entries.filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
    expect(entries.filter(([, entry]) => !entry.integrity?.startsWith('sha512-'))).toEqual([]);
  });

  it('are each explained in CONTRIBUTING, with the version in use', () => {
    const { dependencies, devDependencies }: Manifest = JSON.parse(read('package.json'));
    const text = read('CONTRIBUTING.md');
    const missing = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([name, version]) => !text.includes(`| \`${name}\` ${version} `),
    );
    expect(missing).toEqual([]);
  });
});

function isThere(name: string): boolean {
  try {
    return readFileSync(name).length >= 0;
  } catch {
    return false; // deleted in the working tree, not yet in git
  }
}
