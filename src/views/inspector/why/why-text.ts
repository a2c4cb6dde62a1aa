import type { ClassName } from '../../../data/corpus';
import type { ClassEvidence, WordEvidence } from '../../../engine/protocol';
import { countText, signedText } from '../../../widgets/number-text';
import { shareText, spokenClass } from '../class-share';

/** Texts of a class that hold the word, in both parts. */
export function textsIn({ training, validation }: ClassEvidence): number {
  return training.documents + validation.documents;
}

/** “zorblax” stands in 41 texts, all of them positive. */
export function classSentence(evidence: WordEvidence, classes: readonly ClassName[]): string {
  const { word, training, validation } = evidence;
  const texts = training.documents + validation.documents;
  const uses = training.occurrences + validation.occurrences;
  const often = uses > texts ? ` (${times(uses)})` : '';
  const stands = `“${word}” stands in ${countText(texts)} ${texts === 1 ? 'text' : 'texts'}${often}`;
  if (evidence.classes.length === 0 || texts === 0) return `${stands}.`;
  const counts = evidence.classes.map(textsIn);
  const most = Math.max(...counts);
  const names = counts.flatMap((count, i) => (count === most ? [spokenClass(classes, i)] : []));
  if (most === texts)
    return `${stands}, ${texts === 1 ? 'a' : 'all of them'} ${names[0]}${texts === 1 ? ' one' : ''}.`;
  const each = names.length > 1 ? 'each' : 'of them';
  return `${stands}, ${shareText(most / texts)} ${each} ${names.join(', ')}.`;
}

/** What the word alone makes the model say; and with padding beside it, where the model reads that too. */
export function aloneSentence({ push }: WordEvidence, classes: readonly ClassName[]): string {
  if (!push) return '';
  const { name, probability } = surest(push.probabilities, classes);
  if (!push.padded) return `Alone it makes the model say ${name} with probability ${probability.toFixed(2)}.`;
  const padded = surest(push.padded, classes);
  const said = `${padded.name} with probability ${padded.probability.toFixed(2)}`;
  return padded.name === name
    ? `Alone it makes the model say ${said}.`
    : `As a text of its own, filled up with padding, the model still says ${said}; without padding the word pushes toward ${name}.`;
}

function surest(probabilities: readonly number[], classes: readonly ClassName[]) {
  const probability = Math.max(...probabilities);
  const best = probabilities.indexOf(probability);
  return { name: spokenClass(classes, best), probability };
}

/** How the uses found go together with the vocabulary's count. */
export function countSentence(evidence: WordEvidence, from: 'training' | 'all'): string {
  const { training, validation, vocabularyCount } = evidence;
  const uses = training.occurrences + validation.occurrences;
  const counted = from === 'training' ? training.occurrences : uses;
  if (counted !== vocabularyCount) {
    return `The vocabulary has ${countText(vocabularyCount)} occurrences; the texts in use hold ${countText(uses)}.`;
  }
  if (from === 'all' || validation.occurrences === 0)
    return `${countText(uses)} uses, the vocabulary’s count.`;
  return `${countText(uses)} uses: ${countText(training.occurrences)} in training texts, which is the vocabulary’s count, and ${countText(validation.occurrences)} in validation texts.`;
}

/** The log-odds of a class with its operands. */
export function logOddsFormula(
  all: readonly ClassEvidence[],
  of: number,
  classes: readonly ClassName[],
): string {
  const own = all[of]!;
  const others = all.filter((_, i) => i !== of);
  const count = others.reduce((sum, other) => sum + other.count, 0);
  const tokens = others.reduce((sum, other) => sum + other.tokens, 0);
  const rest = others.length === 1 ? spokenClass(classes, of === 0 ? 1 : 0) : 'all others';
  return (
    `log((${own.count} + ½) / (${own.tokens} + ½)) − log((${count} + ½) / (${tokens} + ½)) = ${signedText(own.logOdds, 6)}: ` +
    `occurrences of the word and of all words in ${spokenClass(classes, of)}, against ${rest}.`
  );
}

function times(n: number): string {
  return `${countText(n)} times`;
}
