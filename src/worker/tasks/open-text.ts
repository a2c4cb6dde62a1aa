import { typeOf } from '../../text/occurrences';
import { piecesOf } from '../../text/text-pieces';
import type { TaskFunction } from '../server';
import { textsOfRun } from '../texts-of-run';

/** Units of a text that are shown at most. */
const MOST_UNITS = 20_000;

export const openText: TaskFunction<'openText'> = async ({ document, words, ...wanted }, { signal }) => {
  const texts = await textsOfRun(wanted, signal);
  const { tokens } = texts.index;
  if (texts.corpus.texts[document] === undefined) {
    throw new RangeError(
      `Text ${document + 1}: the corpus has ${texts.corpus.texts.length} texts. Choose one of them.`,
    );
  }
  const spanned = texts.spanned(document);
  const hits = new Set(words.map((word) => typeOf(tokens, word)).filter((type) => type >= 0));
  const end = endOfShown(spanned.text, spanned.spans);
  return {
    document,
    label: texts.labelOf(document),
    part: texts.partOf(document),
    tokens: spanned.ids.length,
    pieces: piecesOf(spanned, texts.wordOfType, hits, 0, end),
    left: spanned.text.length - end,
  };
};

/** The end of the last token that is shown. */
function endOfShown(text: string, spans: Uint32Array): number {
  if (text.length <= MOST_UNITS) return text.length;
  const beyond = spans.findIndex((unit, i) => i % 2 === 1 && unit > MOST_UNITS);
  return beyond > 1 ? spans[beyond - 2]! : MOST_UNITS;
}
