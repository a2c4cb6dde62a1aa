import { expect, it } from 'vitest';
import { spokenText } from '../../../src/views/words/use-preview';

const preview = {
  word: 'worst',
  near: ['sorry', 'clumsily', 'dreadful', 'bad'],
  mix: 'negative 81 %, positive 19 %',
};

it('speaks the word, its class mix and three neighbours', () => {
  expect(spokenText('worst', preview)).toBe(
    'worst; negative 81 %, positive 19 %; near sorry, clumsily, dreadful',
  );
  expect(spokenText('worst', { ...preview, mix: '' })).toBe('worst; near sorry, clumsily, dreadful');
});

it('speaks the word alone until the rest is known', () => {
  expect(spokenText('worst', { ...preview, near: null })).toBe('worst');
  expect(spokenText('best', preview)).toBe('best');
});
