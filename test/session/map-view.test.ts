import { expect, it } from 'vitest';
import { changeView, choose, FIRST_VIEW, redoView, undoView } from '../../src/session/map-view';
import { typedWords } from '../../src/session/typed-words';

it('takes steps back and forward, and forgets what was taken back at the next step', () => {
  const first = changeView(FIRST_VIEW, { chosen: ['good', 'bad'] });
  const second = changeView(first, { shown: { kind: 'isolated', words: ['good', 'bad'] } });
  expect(undoView(second).present).toEqual(first.present);
  expect(redoView(undoView(second)).present).toEqual(second.present);
  expect(undoView(undoView(undoView(second))).present).toEqual(FIRST_VIEW.present);
  const other = changeView(undoView(second), { chosen: [] });
  expect(redoView(other)).toBe(other);
});

it('takes no step where nothing changes', () => {
  const first = changeView(FIRST_VIEW, { chosen: ['good'] });
  expect(changeView(first, { chosen: ['good'] })).toBe(first);
  expect(undoView(FIRST_VIEW)).toEqual(FIRST_VIEW);
});

it('adds words to those chosen, each once', () => {
  expect(choose(['a', 'b'], ['b', 'constructor', '__proto__'], 'add')).toEqual([
    'a',
    'b',
    'constructor',
    '__proto__',
  ]);
  expect(choose(['a', 'b'], ['b'], 'replace')).toEqual(['b']);
});

it('parts a pasted list by spaces, commas, semicolons and lines', () => {
  expect(typedWords(' king, queen;\n__proto__ king\tqueen,, ')).toEqual(['king', 'queen', '__proto__']);
  expect(typedWords(' \n ')).toEqual([]);
});
