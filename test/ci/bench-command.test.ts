import { describe, expect, it } from 'vitest';
import { jobOf, parseCommand } from '../bench/command';
import { helpText } from '../bench/help';
import { SUITE } from '../bench/suite';
import { UsageError } from '../bench/usage-error';

const parse = (line: string) => parseCommand(line.split(' ').filter((word) => word !== ''));
const settingsIn = (line: string) => {
  const { workloads, given } = parse(line);
  return jobOf(workloads[0]!, given).settings;
};

describe('the forms that outside scripts rely on', () => {
  it('tsne', () => {
    const line =
      'tsne --input X.f32 --dimensions 50 --components 2 --perplexity 12.5 --iterations 750 --seed 7 --output Y.f32 --threads 2 --json F.json';
    expect(settingsIn(line)).toEqual({
      input: 'X.f32',
      output: 'Y.f32',
      rows: 9_999,
      dimensions: 50,
      components: 2,
      perplexity: 12.5,
      iterations: 750,
      degrees: 1,
      engine: 'webassembly',
      seed: 7,
      threads: 2,
    });
    expect(parse(line)).toMatchObject({ json: 'F.json', named: true, plainPeers: false });
  });

  it('train', () => {
    const line =
      'train --input C.csv.gz --text review --label stars --vocabulary 5000 --length 80 --dimension 32 --epochs 4 --seed 3 --engine cpu --json -';
    expect(settingsIn(line)).toMatchObject({
      input: 'C.csv.gz',
      text: 'review',
      label: 'stars',
      vocabulary: 5000,
      length: 80,
      dimension: 32,
      epochs: 4,
      seed: 3,
      engine: 'cpu',
    });
    expect(parse(line).json).toBe('-');
  });

  it('neighbors', () => {
    expect(settingsIn('neighbors --input X.f32 --dimensions 16 --queries 5 --k 3 --output I.i32')).toEqual({
      input: 'X.f32',
      output: 'I.i32',
      rows: 10_000,
      dimensions: 16,
      queries: 5,
      k: 3,
    });
  });
});

describe('other words', () => {
  it('measures everything when nothing is named, and less with --quick', () => {
    expect(parse('').workloads).toEqual(SUITE);
    expect(parse('--quick').workloads).toEqual(SUITE.filter(({ long }) => !long));
  });

  it('takes a value after an equals sign, and a name after the options', () => {
    expect(settingsIn('--seed=9 tsne')).toMatchObject({ seed: 9 });
    expect(settingsIn('train --text=a=b')).toMatchObject({ text: 'a=b' });
  });

  it("keeps a workload's own settings unless others are given", () => {
    expect(settingsIn('tsne-400')).toMatchObject({ rows: 400, dimensions: 384, perplexity: 100 });
    expect(settingsIn('tsne-400 --rows 50')).toMatchObject({ rows: 50, dimensions: 384 });
  });

  it('lists every workload and every setting in its help', () => {
    const text = helpText();
    for (const { name } of SUITE) expect(text).toContain(`\n  ${name} `);
    for (const word of ['--perplexity', '--queries', '--against', '--save']) expect(text).toContain(word);
  });
});

it.each([
  ['fast', 'There is no workload "fast"; choose one of read, '],
  ['tsne train', 'One workload at a time: got tsne and train'],
  ['tsne --colour red', 'tsne has no option --colour; it has --input, '],
  ['tsne --iterations many', '--iterations must be a whole number of 250 or more; got "many".'],
  ['tsne --iterations 12', '--iterations must be a whole number of 250 or more; got "12".'],
  ['tsne --perplexity 0.5', '--perplexity must be a number of 1 or more; got "0.5".'],
  ['tsne --components 4', '--components must be one of 2, 3; got "4".'],
  ['tsne --seed -1', '--seed must be a whole number of 0 or more; got "-1".'],
  ['train --engine abacus', '--engine must be one of webassembly, '],
  ['train --epochs', '--epochs needs a value after it'],
  ['train --epochs 1 --epochs 2', '--epochs was given twice'],
  ['--epochs 3', '--epochs belongs to one workload; put its name first'],
  ['--quick=yes', '--quick takes no value; got "yes".'],
  ['train --input C.csv --rows 9', '--rows is of an input that is made; leave it or --input out.'],
  ['tsne --peers --browser', '--peers are measured beside one Node.js run'],
  ['tsne --against HEAD --browser', '--against compares in Node.js only'],
])('refuses "%s" in one sentence', (line, sentence) => {
  expect(() => parse(line)).toThrow(UsageError);
  expect(() => parse(line)).toThrow(sentence);
});
