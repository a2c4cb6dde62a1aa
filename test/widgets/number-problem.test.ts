import { expect, it } from 'vitest';
import { numberProblem } from '../../src/widgets/number-problem';

const rule = { min: 3, max: 1_000_000, step: 1 };

it.each(['3', '1000000', '77', '1e3', ' 12 '])('takes %s', (text) => {
  expect(numberProblem('Vocabulary size', text, rule)).toBeNull();
});

it.each([
  ['2', 'Vocabulary size must be a number from 3 to 1,000,000; got 2.'],
  ['1000001', 'Vocabulary size must be a number from 3 to 1,000,000; got 1000001.'],
  ['3.5', 'Vocabulary size must be a whole number from 3 to 1,000,000; got 3.5.'],
  ['', 'Vocabulary size needs a number from 3 to 1,000,000.'],
  ['  ', 'Vocabulary size needs a number from 3 to 1,000,000.'],
  ['many', 'Vocabulary size needs a number from 3 to 1,000,000.'],
  ['1e999', 'Vocabulary size needs a number from 3 to 1,000,000.'],
])('says what is wrong with "%s"', (text, sentence) => {
  expect(numberProblem('Vocabulary size', text, rule)).toBe(sentence);
});

it('asks for no whole number where the step is a fraction or open', () => {
  expect(numberProblem('Rate', '0.0015', { min: 0, step: 0.001 })).toBeNull();
  expect(numberProblem('Rate', '0.0015', {})).toBeNull();
});

it('names one end where there is only one, small ones in full', () => {
  expect(numberProblem('Rate', '0', { min: 0.00001 })).toBe(
    'Rate must be a number of at least 0.00001; got 0.',
  );
  expect(numberProblem('Rate', '2', { max: 1 })).toBe('Rate must be a number of at most 1; got 2.');
});
