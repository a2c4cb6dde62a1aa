import { describe, expect, it } from 'vitest';
import { litPoints, pointIndex } from '../../../src/views/words/map-light';

const points = pointIndex(['good', 'great', 'constructor']);
const similar = ['fine', 'constructor', 'great'].map((word, index) => ({
  word,
  index,
  cosine: 1,
  count: 1,
  classCounts: [],
}));

describe('the points that a selected word lights', () => {
  it('are its own first, then those of its neighbours that are on the map', () => {
    expect(litPoints('good', similar, points)).toEqual([0, 2, 1]);
  });

  it('are none where the word itself is not on the map, so that no neighbour is drawn as the selected one', () => {
    expect(litPoints('quillon', similar, points)).toEqual([]);
    expect(litPoints(null, similar, points)).toEqual([]);
  });
});
