import { Explain } from '../../../widgets/Explain';

/** What may be typed in an expression. */
export function ExpressionExplain() {
  return (
    <Explain title="Expressions">
      Words with + and −, brackets and weights: <code>brother - man + woman</code>, <code>2 good - bad</code>,{' '}
      <code>0.5 (a + b)</code>, <code>good / 2</code>. <code>avg(film, movie)</code> is the mean,{' '}
      <code>unit(x)</code> a vector divided by its length, <code>project(x, axis)</code> the part of x along a
      direction, <code>reject(x, axis)</code> what is left of x without that part.{' '}
      <code>dog : puppy :: ? : calf</code> is dog − puppy + calf. Put a word that holds a sign or is a number
      in quotation marks: <code>"c++"</code>. Words are looked up as typed, then in lower case.
    </Explain>
  );
}

export function RuleExplain() {
  return (
    <Explain title="3CosAdd and 3CosMul">
      3CosAdd ranks words by their cosine with the vector of the expression (Mikolov and others, 2013).
      3CosMul moves each cosine to 0 … 1, multiplies those with the words added and divides by those with the
      words taken away plus 0.000001, so that no one word outweighs the others (Levy and Goldberg, 2014). Both
      as in gensim.
    </Explain>
  );
}

export function LengthExplain() {
  return (
    <Explain title="Length of the operands">
      “Length 1” divides each word’s vector by its length before it is added, as gensim does: only directions
      count. “As they are” adds the vectors as learned, so that long ones weigh more. unit(x), project and
      reject work on what results.
    </Explain>
  );
}
