import { describe, expect, it } from 'vitest';
import { cutIntoPieces } from '../../src/text/word-pieces';

const listOf = (...tokens: string[]) => new Map(['', '[UNK]', ...tokens].map((token, i) => [token, i]));

describe('cutIntoPieces', () => {
  it('cuts as WordPiece does: longest first, later pieces with ##', () => {
    // The example of BERT's own tests.
    const vocabulary = listOf('want', '##want', '##ed', 'wa', 'un', 'runn', '##ing');
    expect(cutIntoPieces('unwanted', vocabulary)).toEqual(['un', '##want', '##ed']);
    expect(cutIntoPieces('unwantedX', vocabulary)).toBeNull();
    expect(cutIntoPieces('wanted', vocabulary)).toEqual(['want', '##ed']);
  });

  it('takes plain tokens where the list has no pieces', () => {
    expect(cutIntoPieces('solidgold', listOf('so', 'solid', 'gold', 'old', 'lid'))).toEqual([
      'solid',
      'gold',
    ]);
    expect(cutIntoPieces('goldx', listOf('gold'))).toBeNull();
  });

  it('does not step back from a longest prefix that leads nowhere', () => {
    expect(cutIntoPieces('abcd', listOf('abc', 'ab', 'cd'))).toBeNull();
  });

  it('cuts nothing into nothing, and no emoji in two', () => {
    expect(cutIntoPieces('', listOf('a'))).toBeNull();
    expect(cutIntoPieces('😀😁', listOf('😀', '😁'))).toEqual(['😀', '😁']);
    expect(cutIntoPieces('😀', listOf('\ud83d'))).toBeNull();
    expect(cutIntoPieces('a'.repeat(101), listOf('a'))).toBeNull();
  });

  it('takes words such as constructor for what they are', () => {
    expect(cutIntoPieces('constructor', listOf('a'))).toBeNull();
    expect(cutIntoPieces('__proto__', listOf('__proto__'))).toEqual(['__proto__']);
  });
});
