import { cutIntoPieces } from '../../text/word-pieces';
import type { TaskFunction } from '../server';
import { look } from '../store';

/** Cuts the word as typed or, when that cannot be done, in lower case. */
export const wordPieces: TaskFunction<'wordPieces'> = ({ vectors, word }) => {
  const { index } = look(vectors).vocabulary;
  const plain = word.trim();
  return { pieces: cutIntoPieces(plain, index) ?? cutIntoPieces(plain.toLowerCase(), index) ?? [] };
};
