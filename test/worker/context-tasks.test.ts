import { describe, expect, it } from 'vitest';
import { SENTIMENT_16D } from '../../src/data/presets';
import type { Corpus } from '../../src/data/corpus';
import type { Run } from '../../src/data/run';
import type { Part, WordTexts } from '../../src/engine/protocol';
import { logOdds } from '../../src/geometry/class-association';
import { forward } from '../../src/models/classifier';
import { keep, look } from '../../src/worker/store';
import { groupUses } from '../../src/worker/tasks/group-uses';
import { makeDataset } from '../../src/worker/tasks/make-dataset';
import { openText } from '../../src/worker/tasks/open-text';
import { pairEvidence } from '../../src/worker/tasks/pair-evidence';
import { pushRanking } from '../../src/worker/tasks/push-ranking';
import { textsWithWord } from '../../src/worker/tasks/texts-with-word';
import { trainClassifier } from '../../src/worker/tasks/train-classifier';
import { wordContexts } from '../../src/worker/tasks/word-contexts';
import { wordEvidence } from '../../src/worker/tasks/word-evidence';
import { wordPush } from '../../src/worker/tasks/word-push';
import { TEXT_OPTIONS } from '../support/corpus';
import { keyedVectorsOf } from '../support/keyed-vectors';
import { provideKernelFiles } from '../support/kernels';

provideKernelFiles();

const context = { signal: new AbortController().signal, report: () => undefined };
const TEXT = { ...TEXT_OPTIONS, sequenceLength: 8 };
const SPLIT = { validationShare: 0.2, stratified: true, seed: 4 };
const classes = ['negative', 'positive'].map((name) => ({ value: name, name }));

/** `Zorblax` stands in positive texts only, `drab` in negative ones; `late` only beyond the eighth word. */
const texts = Array.from({ length: 60 }, (_, i) =>
  i % 2
    ? `A ${i % 4 === 1 ? '(Zorblax)' : 'fine'} film, a good film no. ${i} with Zorblax-free end`
    : `The plot is drab, Drab: DRAB and bad ${i}, said late`,
);
const corpus: Corpus = { texts, labels: Uint16Array.from(texts, (_, i) => i % 2), classes };

async function trained() {
  const ref = keep('corpus', corpus);
  const { dataset } = await makeDataset({ corpus: ref, text: TEXT, split: SPLIT }, context);
  const training = { ...SENTIMENT_16D.training, epochs: 30, batchSize: 4, learningRate: 0.02 };
  const model = { ...SENTIMENT_16D.model, embeddingDimension: 4, hiddenUnits: 4, maskPadding: true };
  const params = { dataset, model, training, runNumber: 1, from: null, stopKey: 'why' };
  const { run, vectors } = await trainClassifier(params, context);
  return { corpus: ref, text: TEXT, split: SPLIT, run, vectors };
}

const made = trained();
const wanted = async (word: string): Promise<WordTexts> => ({ ...(await made), word });
const runOf = async (): Promise<Run> => look((await made).run);

describe('wordPush and pushRanking', () => {
  it('gives the model’s own answer to a text of one word', async () => {
    const { spec, weights, dataset } = await runOf();
    expect(spec.maskPadding).toBe(true);
    const { values } = await wordPush({ run: (await made).run }, context);
    const word = dataset.vocabulary.index.get('zorblax')!;
    expect(values[word]).toBe(Math.fround(forward(spec, weights, [word]).scores[0]!));
    expect(values[word]).toBeGreaterThan(0);
  });

  it('ranks from both ends, rare words and [UNK] left out', async () => {
    const { run, vectors } = await made;
    const ranking = await pushRanking({ run, vectors, minimumCount: 10, topn: 3 }, context);
    expect(ranking.least.map(({ word }) => word)).toContain('drab');
    expect(ranking.most.every(({ push, predicted }) => push > 0 && predicted === 1)).toBe(true);
    const pushes = ranking.most.map(({ push }) => push);
    expect(pushes).toEqual(pushes.toSorted((a, b) => b - a));
    expect(ranking.words).toBe(ranking.shown.length);
    expect(ranking.correlation).toBeGreaterThan(0.5);
    const { vocabulary } = look(vectors);
    const odds = logOdds(vocabulary, 2);
    const [first] = ranking.most;
    expect(first!.logOdds).toBeCloseTo(odds[first!.index]!, 6);
  });
});

describe('wordEvidence', () => {
  it('counts texts and occurrences by class and part, and agrees with the vocabulary', async () => {
    const found = await wordEvidence(await wanted('drab'), context);
    const [negative, positive] = found.classes;
    expect(negative!.training.documents + negative!.validation.documents).toBe(30);
    expect(found.training.occurrences + found.validation.occurrences).toBe(90);
    expect(found.training.occurrences).toBe(found.vocabularyCount);
    expect(positive!.training).toEqual({ documents: 0, occurrences: 0 });
    expect(negative!.logOdds).toBeCloseTo(-positive!.logOdds, 12);
    expect(positive!.logOdds).toBeLessThan(-3);
    expect([negative!.texts, positive!.texts]).toEqual([30, 30]);
  });

  it('says what the word alone and in its texts adds', async () => {
    const { push } = await wordEvidence(await wanted('zorblax'), context);
    expect(push!.push).toBeGreaterThan(0);
    expect(push!.probabilities[1]).toBeCloseTo(1 / (1 + Math.exp(-push!.push)), 6);
    expect(push!.read).toBe(15);
    expect(push!.mean).toBeGreaterThanOrEqual(push!.least);
    expect(push!.most).toBeGreaterThanOrEqual(push!.mean);
  });

  it('says what a model that counts padding makes of the word with and without it', async () => {
    const asked = await wanted('zorblax');
    const masked = look((await made).run);
    const run = keep('run', { ...masked, spec: { ...masked.spec, maskPadding: false } });
    const { push } = await wordEvidence({ ...asked, run }, context);
    const word = masked.dataset.vocabulary.index.get('zorblax')!;
    const { scores } = forward({ ...masked.spec, maskPadding: false }, masked.weights, [word]);
    expect(push!.paddedPush).toBe(scores[0]);
    expect(push!.padded![1]).toBeCloseTo(1 / (1 + Math.exp(-push!.paddedPush!)), 6);
    expect(push!.paddedPush).not.toBeCloseTo(push!.push, 3);
    const { push: other } = await wordEvidence(asked, context);
    expect(other).toMatchObject({ padded: null, paddedPush: null, push: push!.push });
  });

  it('has no texts for [UNK], and nothing to push without a run', async () => {
    const unknown = await wordEvidence(await wanted('[UNK]'), context);
    expect(unknown).toMatchObject({ isOneWord: false, training: { documents: 0 } });
    const glove = await wordEvidence({ ...(await wanted('drab')), run: null }, context);
    expect(glove.push).toBeNull();
  });
});

describe('textsWithWord', () => {
  it('lists the texts by size of contribution, exact by leaving the word out', async () => {
    const { rows, total } = await textsWithWord(
      { ...(await wanted('zorblax')), sort: 'contribution', offset: 0, limit: 100 },
      context,
    );
    expect(total).toBe(15);
    expect(rows.every(({ label }) => label === 1)).toBe(true);
    const sizes = rows.map(({ model }) => Math.abs(model!.contribution));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    const { spec, weights, dataset } = await runOf();
    const { ids, offsets } = dataset.sequences;
    const { document, model } = rows[0]!;
    const own = ids.subarray(offsets[document], offsets[document + 1]);
    const others = own.filter((id) => id !== dataset.vocabulary.index.get('zorblax'));
    const logit = (of: Int32Array) => forward(spec, weights, of).scores[0]!;
    expect(model!.contribution).toBe(logit(own) - logit(others));
    expect(rows[0]!.pieces.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['Zorblax']);
  });

  it('knows where the model did not read the word', async () => {
    const late = await textsWithWord(
      { ...(await wanted('late')), sort: 'text', offset: 2, limit: 3 },
      context,
    );
    expect(late.total).toBe(30);
    expect(late.rows.map(({ document }) => document)).toEqual([4, 6, 8]);
    for (const { model, occurrences } of late.rows) {
      expect([model!.read, model!.contribution, occurrences]).toEqual([0, 0, 1]);
    }
  });

  it('names the parts as the run was split', async () => {
    const { rows } = await textsWithWord(
      { ...(await wanted('film')), sort: 'text', offset: 0, limit: 100 },
      context,
    );
    const held = new Set((await runOf()).dataset.split.validation);
    const part = (document: number): Part => (held.has(document) ? 'validation' : 'training');
    expect(rows.map((row) => row.part)).toEqual(rows.map(({ document }) => part(document)));
    expect(new Set(rows.map((row) => row.part)).size).toBe(2);
  });
});

describe('wordContexts', () => {
  it('gives every use as written, aligned on the word', async () => {
    const { rows, total } = await wordContexts(
      { ...(await wanted('drab')), sort: 'text', offset: 0, limit: 4 },
      context,
    );
    expect(total).toBe(90);
    const joined = (pieces: readonly { readonly text: string }[]) => pieces.map(({ text }) => text).join('');
    expect(rows.map(({ written, position }) => [written, position]).slice(0, 3)).toEqual([
      ['drab', 4],
      ['Drab', 5],
      ['DRAB', 6],
    ]);
    expect(joined(rows[0]!.left)).toBe('The plot is ');
    expect(joined(rows[0]!.left) + rows[0]!.written + joined(rows[0]!.right)).toBe(texts[0]);
    expect(rows[0]!.left.filter(({ word }) => word !== null).map(({ word }) => word)).toContain('plot');
  });

  it('has none for [UNK] and pages beyond the end', async () => {
    const unknown = await wordContexts(
      { ...(await wanted('[UNK]')), sort: 'left', offset: 0, limit: 9 },
      context,
    );
    expect(unknown).toEqual({ rows: [], total: 0 });
    const beyond = await wordContexts(
      { ...(await wanted('drab')), sort: 'right', offset: 99, limit: 9 },
      context,
    );
    expect(beyond.rows).toEqual([]);
  });
});

it('tells words of one stem apart, until stemming merges them', async () => {
  const fruit = keep('corpus', {
    texts: ['A Banana, a banana!', 'Going BANANAS', 'a plum', 'a plum', 'plums'],
    labels: null,
    classes: [],
  });
  const read = async (stem: boolean) => {
    const text = { ...TEXT, stem, vocabularyFrom: 'all' as const };
    const { dataset } = await makeDataset({ corpus: fruit, text, split: SPLIT }, context);
    const { vocabulary } = look(dataset);
    const vectors = keep(
      'vectors',
      keyedVectorsOf(
        vocabulary,
        vocabulary.tokens.map(() => [1]),
      ),
    );
    return { corpus: fruit, text, split: SPLIT, vectors, run: null, word: 'banana' };
  };
  const apart = await wordEvidence(await read(false), context);
  expect(apart).toMatchObject({ vocabularyCount: 2, sameStem: [{ word: 'bananas', count: 1 }] });
  const merged = await read(true);
  expect(await wordEvidence(merged, context)).toMatchObject({ vocabularyCount: 3, sameStem: [] });
  const { rows } = await wordContexts({ ...merged, sort: 'text', offset: 0, limit: 9 }, context);
  expect(rows.map(({ written }) => written)).toEqual(['Banana', 'banana', 'BANANAS']);
});

it('openText gives the whole text in pieces', async () => {
  const { word, ...rest } = await wanted('film');
  const opened = await openText({ ...rest, document: 1, words: [word, 'nowhere'] }, context);
  expect(opened.pieces.map(({ text }) => text).join('')).toBe(texts[1]);
  expect(opened.pieces.filter(({ hit }) => hit)).toHaveLength(2);
  await expect(openText({ ...rest, document: 99, words: [] }, context)).rejects.toThrow('60 texts');
});

describe('pairEvidence', () => {
  it('gives texts with both, and what each side was pulled by', async () => {
    const pair = await pairEvidence({ ...(await wanted('drab')), other: 'plot' }, context);
    expect(pair).toMatchObject({ both: 30, texts: 60, expected: 15, toward: 0 });
    expect(pair.together[0]!.pieces.filter(({ hit }) => hit)).toHaveLength(4);
    expect(pair.a.byClass).toEqual([30, 0]);
    expect(pair.a.pulled.every(({ label, part }) => label === 0 && part === 'training')).toBe(true);
    expect(pair.a.pulled.length).toBeGreaterThan(0);
  });

  it('says that two words never meet', async () => {
    const pair = await pairEvidence({ ...(await wanted('zorblax')), other: 'drab' }, context);
    expect(pair).toMatchObject({ both: 0, together: [], toward: null });
    expect(pair.a.pulled).toEqual([]);
  });
});

describe('groupUses', () => {
  const table = keep('table', {
    names: ['text', 'sense'],
    columns: [texts, texts.map((_, i) => (i % 2 ? (i % 4 === 1 ? 'odd' : 'plain') : 'dull'))],
    rowCount: 60,
    lines: new Uint32Array(60),
  });

  it('groups uses by their company, and says how that goes with a column of senses', async () => {
    const asked = { ...(await wanted('film')), groups: 2, seed: 1 };
    const found = await groupUses({ ...asked, senses: { table, column: 1, labelColumn: null } }, context);
    expect(found.groups.map(({ uses }) => uses).reduce((a, b) => a + b)).toBe(60);
    expect(found).toMatchObject({ total: 60, grouped: 60, left: 0, agreement: { senses: 2 } });
    expect(found.groups.every(({ contexts, examples }) => contexts.length > 0 && examples.length > 0)).toBe(
      true,
    );
    expect(found.groups[0]!.byClass[0]).toBe(0);
    expect(await groupUses({ ...asked, senses: null }, context)).toMatchObject({ agreement: null });
  });

  it('says when there are too few uses', async () => {
    const asked = { ...(await wanted('[UNK]')), groups: 3, seed: 1, senses: null };
    await expect(groupUses(asked, context)).rejects.toThrow('0 uses have a known word near them');
  });
});
