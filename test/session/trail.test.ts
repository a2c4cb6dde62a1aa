import { describe, expect, it } from 'vitest';
import {
  arrived,
  lastWords,
  NO_TRAIL,
  stepped,
  visitAfter,
  visitBefore,
  type Trail,
} from '../../src/session/trail';

/** terrible, awful, bad, each one entry after the other from 0. */
const three = ['awful', 'bad'].reduce<Trail>(
  (trail, word) => stepped(trail, word),
  arrived(NO_TRAIL, 'terrible', 0),
);

describe('a trail', () => {
  it('holds each word with its entry', () => {
    expect(three).toEqual({
      visits: [
        { word: 'terrible', entry: 0 },
        { word: 'awful', entry: 1 },
        { word: 'bad', entry: 2 },
      ],
      entry: 2,
    });
  });

  it('goes back and forward as the browser does', () => {
    expect(visitBefore(three, 'bad')).toEqual({ word: 'awful', entry: 1 });
    expect(visitAfter(three)).toBeNull();
    const back = arrived(three, 'awful', 1);
    expect(visitBefore(back, 'awful')?.word).toBe('terrible');
    expect(visitAfter(back)?.word).toBe('bad');
    expect(visitBefore(arrived(back, 'terrible', 0), 'terrible')).toBeNull();
  });

  it('forgets what lay ahead once another way is taken', () => {
    const other = stepped(arrived(three, 'terrible', 0), 'good');
    expect(other.visits.map(({ word }) => word)).toEqual(['terrible', 'good']);
    expect(visitAfter(other)).toBeNull();
  });

  it('counts entries that show no other word', () => {
    const elsewhere = stepped(stepped(three, 'bad'), null);
    expect(elsewhere.entry).toBe(4);
    expect(elsewhere.visits).toHaveLength(3);
    expect(visitBefore(elsewhere, null)).toEqual({ word: 'bad', entry: 2 });
    expect(visitBefore(arrived(elsewhere, 'bad', 3), 'bad')).toEqual({ word: 'awful', entry: 1 });
  });

  it('takes in an entry from before the page was loaded', () => {
    const reloaded = arrived(NO_TRAIL, 'bad', 5);
    const back = arrived(reloaded, 'awful', 4);
    expect(back.visits.map(({ word }) => word)).toEqual(['awful', 'bad']);
    expect(visitAfter(back)).toEqual({ word: 'bad', entry: 5 });
  });

  it('keeps a hundred visits', () => {
    let long = NO_TRAIL;
    for (let i = 0; i < 150; i++) long = stepped(long, `word ${i}`);
    expect(long.visits).toHaveLength(100);
    expect(long.visits.at(-1)?.word).toBe('word 149');
  });
});

it('lastWords are the latest first, each once, up to the present one', () => {
  const again = stepped(three, 'terrible');
  expect(lastWords(again, 'terrible', 9)).toEqual(['bad', 'awful']);
  expect(lastWords(again, null, 2)).toEqual(['terrible', 'bad']);
  expect(lastWords(arrived(three, 'awful', 1), 'awful', 9)).toEqual(['terrible']);
  expect(lastWords(NO_TRAIL, null, 9)).toEqual([]);
});
