import { describe, expect, it } from 'vitest';
import type { ExpressionAnswer } from '../../src/engine/protocol';
import { arrowPlane } from '../../src/worker/tasks/arrow-plane';
import { axisValues } from '../../src/worker/tasks/axis-values';
import { axisWords } from '../../src/worker/tasks/axis-words';
import { evaluateExpression } from '../../src/worker/tasks/evaluate-expression';
import { pairParallelism } from '../../src/worker/tasks/pair-parallelism';
import { parallelPairs } from '../../src/worker/tasks/parallel-pairs';
import { expectClose } from '../support/expect-close';
import { rows, vectors } from '../support/people-vectors';

const context = { signal: new AbortController().signal, report: () => undefined };

const usual = {
  vectors,
  rule: 'cosAdd',
  unitLength: true,
  includeOperands: false,
  includeUnknown: false,
  topn: 3,
} as const;

async function ask(text: string, settings: Partial<Parameters<typeof evaluateExpression>[0]> = {}) {
  return evaluateExpression({ ...usual, text, ...settings }, context);
}

async function words(text: string, settings: Parameters<typeof ask>[1] = {}): Promise<string[]> {
  const answer = await ask(text, settings);
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.answers.map(({ word }) => word);
}

async function problem(text: string): Promise<Extract<ExpressionAnswer, { ok: false }>['problem']> {
  const answer = await ask(text);
  if (answer.ok) throw new Error(`${text} has an answer`);
  return answer.problem;
}

describe('evaluateExpression', () => {
  it('answers brother - man + woman by either rule, and as an analogy', async () => {
    expect((await words('brother - man + woman'))[0]).toBe('sister');
    expect((await words('man : brother :: woman : ?'))[0]).toBe('sister');
    expect((await words('brother - man + woman', { rule: 'cosMul' }))[0]).toBe('sister');
    expect((await words('brother - man + woman', { unitLength: false }))[0]).toBe('sister');
  });

  it('leaves out operands, [UNK], padding and zero vectors unless they are asked for', async () => {
    const everything = { topn: 99 };
    expect(await words('sister', everything)).toHaveLength(7);
    expect(await words('sister', { ...everything, includeOperands: true })).toHaveLength(8);
    const all = await words('sister', { ...everything, includeOperands: true, includeUnknown: true });
    // Equal cosines: the lower index first.
    expect(all.slice(0, 2)).toEqual(['[UNK]', 'sister']);
    expect(all).not.toContain('');
    expect(all).not.toContain('nothing');
  });

  it('gives the parts of every cosine', async () => {
    const answer = await ask('2 brother - man', { unitLength: false });
    if (!answer.ok) throw new Error(answer.problem.message);
    const vector = [1, 2, 4];
    expect(answer.norm).toBeCloseTo(Math.hypot(...vector), 12);
    for (const { word, dot, norm, cosine } of answer.answers) {
      expect(dot).toBeCloseTo(
        rows[word]!.reduce((sum, x, c) => sum + x * vector[c]!, 0),
        5,
      );
      expect(cosine).toBeCloseTo(dot / norm / answer.norm, 6);
    }
    expect(answer.operands).toMatchObject([
      { word: 'brother', weight: 2, norm: 3 },
      { word: 'man', weight: -1 },
    ]);
    expect(answer.parallelogram).toBeNull();
  });

  it('finds the parallelogram of three words in any order', async () => {
    for (const text of ['brother - man + woman', 'woman + brother - man', '-man + (brother + woman)']) {
      const answer = await ask(text);
      expect(answer).toMatchObject({ ok: true });
      expect('parallelogram' in answer && new Set(answer.parallelogram)).toEqual(
        new Set(['man', 'brother', 'woman']),
      );
      expect('parallelogram' in answer && answer.parallelogram?.[0]).toBe('man');
    }
  });

  it('looks words up as typed, then in lower case; quoted ones with odd characters too', async () => {
    expect((await words('Brother - MAN + woman'))[0]).toBe('sister');
    expect(await words(`"don't"`, { includeOperands: true, topn: 1 })).toEqual(["don't"]);
  });

  it('names every unknown word, with spellings and place', async () => {
    expect(await problem('brothr - man + 🐕')).toEqual({
      message: '“brothr”, “🐕” are not in the vocabulary.',
      at: 0,
      length: 6,
      unknown: [
        { word: 'brothr', suggestions: ['brother'], at: 0, length: 6 },
        { word: '🐕', suggestions: [], at: 15, length: 2 },
      ],
    });
    expect((await problem('constructor')).message).toBe('“constructor” is not in the vocabulary.');
  });

  it('says why there is no answer', async () => {
    expect(await problem('man - man')).toMatchObject({ message: expect.stringMatching(/vector of zeros/) });
    expect(await problem('nothing')).toMatchObject({ message: expect.stringMatching(/vector of zeros/) });
    expect(await problem('man +')).toMatchObject({ at: 5, message: expect.stringMatching(/missing after/) });
    const answer = await ask('2 man', { rule: 'cosMul' });
    expect(answer).toMatchObject({ ok: false, problem: { message: expect.stringMatching(/3CosAdd/) } });
    await expect(ask('man', { topn: 0 })).rejects.toThrow(/from 1 to 999/);
  });
});

describe('arrowPlane', () => {
  it('keeps parallel sides parallel', async () => {
    const { positions, explained } = await arrowPlane(
      {
        vectors,
        words: ['man', 'brother', 'woman', 'clerk'],
        points: ['brother - man + woman'],
        unitLength: false,
      },
      context,
    );
    const at = (i: number) => [positions[2 * i]!, positions[2 * i + 1]!];
    const way = (a: number, b: number) => at(b).map((x, c) => x - at(a)[c]!);
    expectClose(way(0, 1), way(2, 4), { atol: 1e-5 });
    expectClose(way(0, 2), way(1, 4), { atol: 1e-5 });
    expect(explained[0]! + explained[1]!).toBeLessThanOrEqual(1 + 1e-9);
  });

  it('takes one word alone, and refuses too many', async () => {
    const { positions } = await arrowPlane(
      { vectors, words: ['man'], points: [], unitLength: true },
      context,
    );
    expect(positions).toHaveLength(2);
    const many = Array<string>(501).fill('man');
    expect(() => arrowPlane({ vectors, words: many, points: [], unitLength: true }, context)).toThrow(/500/);
  });
});

describe('pairs', () => {
  it('compares differences, and names unknown words', async () => {
    const { pairs, cosines } = await pairParallelism(
      {
        vectors,
        pairs: [
          ['man', 'woman'],
          ['brother', 'Sister'],
          ['man', 'brother'],
          ['man', 'sistr'],
        ],
      },
      context,
    );
    expect([...cosines.subarray(0, 4)]).toEqual([1, 1, 0, NaN]);
    expect(pairs[1]).toEqual({ a: 'brother', b: 'sister', length: 2, missing: [] });
    expect(pairs[3]).toMatchObject({ length: null, missing: [{ word: 'sistr', suggestions: ['sister'] }] });
  });

  it('finds the pair that is most parallel', async () => {
    const found = await parallelPairs(
      { vectors, pair: ['woman', 'man'], words: 100, neighbors: 20, sameLength: true, topn: 2 },
      context,
    );
    expect(found).toMatchObject({ words: 8, compared: 15 });
    expect(found.pairs.map(({ a, b }) => `${a} ${b}`)).toContain('sister brother');
    expect(found.pairs[0]!.cosine).toBeCloseTo(1, 6);
  });
});

describe('axes', () => {
  const question = {
    vectors,
    axis: 'man - woman',
    second: null,
    measure: 'dot',
    minimumCount: 0,
    range: null,
    includeUnknown: false,
    topn: 2,
    most: 5,
  } as const;

  it('puts words on one axis, from both ends, each once', async () => {
    const answer = await axisWords(question, context);
    if (!answer.ok) throw new Error(answer.problem.message);
    expect(answer.ends.map(({ word, position }) => [word, position])).toEqual([
      ['man', 1],
      ['brother', 1],
      ['woman', -1],
      ['sister', -1],
    ]);
    expect(answer).toMatchObject({ words: 8, passed: 8, norm: 2, extent: [-1, 1], angle: null });
    const few = await axisWords({ ...question, topn: 50 }, context);
    expect(few).toMatchObject({ ok: true });
    expect('ends' in few && few.ends).toHaveLength(8);
    const { values } = await axisValues({ vectors, expression: 'man - woman' }, context);
    expect([values[0], values[2], values[3], values[9]]).toEqual([NaN, 1, -1, NaN]);
  });

  it('filters by count and range, and gives a second axis', async () => {
    const answer = await axisWords(
      { ...question, second: 'brother - man', minimumCount: 40, range: [-0.9, 1] },
      context,
    );
    if (!answer.ok) throw new Error(answer.problem.message);
    expect(answer.frequent.map(({ word }) => word)).toEqual(['man', 'brother', 'cook', 'smith']);
    expect(answer.frequent[1]).toMatchObject({ position: 1, across: 2 });
    expect(answer).toMatchObject({ passed: 4, words: 8, angle: 0 });
  });

  it('says which axis cannot be read', async () => {
    expect(await axisWords({ ...question, axis: 'mn - woman' }, context)).toMatchObject({
      ok: false,
      which: 'axis',
      problem: { unknown: [{ word: 'mn' }] },
    });
    expect(await axisWords({ ...question, second: 'man -' }, context)).toMatchObject({ which: 'second' });
    await expect(axisValues({ vectors, expression: 'man - man' }, context)).rejects.toThrow(
      /vector of zeros/,
    );
  });
});
