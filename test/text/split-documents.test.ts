import { describe, expect, it } from 'vitest';
import { splitDocuments, validationCount } from '../../src/text/split-documents';

const OPTIONS = { validationShare: 0.1, stratified: false, seed: 1 };

describe('validationCount', () => {
  it.each([
    [85_089, 0.1, 8509],
    [10, 0.1, 1],
    [70, 0.1, 7],
    [11, 0.1, 2],
    [2, 0.5, 1],
    [3, 0.5, 2],
  ])('of %i documents at %f is %i', (documents, share, expected) => {
    expect(validationCount(documents, share)).toBe(expected);
  });
});

describe('splitDocuments', () => {
  it('gives 76,580 and 8,509 of 85,089, disjoint and complete', () => {
    const { training, validation } = splitDocuments(85_089, null, OPTIONS);
    expect([training.length, validation.length]).toEqual([76_580, 8509]);
    expect(new Set([...training, ...validation]).size).toBe(85_089);
    expect(Math.max(...validation)).toBeLessThan(85_089);
  });

  it('is a matter of the seed', () => {
    const held = (seed: number) => [...splitDocuments(200, null, { ...OPTIONS, seed }).validation];
    expect(held(1)).toEqual(held(1));
    expect(held(1)).not.toEqual(held(2));
  });

  it('stratified, keeps the total and gives each class its share', () => {
    const labels = Uint16Array.from({ length: 103 }, (_, i) => (i < 7 ? 0 : i < 38 ? 1 : 2));
    const { training, validation } = splitDocuments(103, labels, { ...OPTIONS, stratified: true });
    const byClass = [0, 0, 0];
    for (const document of validation) byClass[labels[document]!]!++;
    // 11 of 103: 7 · 11/103 = 0.75, 31 · 11/103 = 3.31, 65 · 11/103 = 6.94: whole parts 0 + 3 + 6, then the two largest remainders.
    expect(byClass).toEqual([1, 3, 7]);
    expect(training.length).toBe(92);
  });

  it('stratified without labels is the plain split', () => {
    expect(splitDocuments(50, null, { ...OPTIONS, stratified: true })).toEqual(
      splitDocuments(50, null, OPTIONS),
    );
  });

  it.each([
    [1, 0.1, /^1 document is too few/],
    [0, 0.1, /^0 documents are too few/],
    [3, 0.9, /^3 documents are too few to hold out 0.9/],
    [10, 0, /must lie between 0 and 1, got 0/],
    [10, 1, /must lie between 0 and 1, got 1/],
    [10, Number.NaN, /got NaN/],
  ])('refuses %i documents at %f', (documents, validationShare, message) => {
    expect(() => splitDocuments(documents, null, { ...OPTIONS, validationShare })).toThrow(message);
  });
});
