import { applied, combined, functionNamed, scaled, sumOf, wrongNumber } from './build';
import { ExpressionError, type Expression, type WeightedTerm } from './expression';
import { symbolsOf, type Symbol } from './symbols';

/** Most brackets inside each other. */
const MAX_DEPTH = 50;
const MAX_WORDS = 200;
const MOST_WEIGHT = 1e6;

/** A number has no direction: it can only weigh a vector. */
type Value = { readonly number: number } | { readonly vector: Expression };

/**
 * Reads an expression of words by recursive descent.
 *
 *   text     := sum | sum ':' sum '::' sum ':' sum      one of the four a lone '?'
 *   sum      := product (('+' | '-') product)*
 *   product  := signed (('*' | '/') signed)*            at most one factor a vector, no division by one
 *   signed   := ('+' | '-')* weighted
 *   weighted := number primary | primary                `0.5 (a + b)`, `2 good`
 *   primary  := number | word | "word" | '(' sum ')' | name '(' sum (',' sum)* ')'
 *
 * Functions: avg (mean), unit (divided by its length), project(x, axis) (the part of x along the axis), reject(x, axis)
 * (x without that part). An analogy a : b :: c : ? is b − a + c, and likewise for the other places of `?`.
 *
 * @throws ExpressionError with a sentence and the place.
 */
export function parseExpression(text: string): Expression {
  return new Parser(symbolsOf(text)).text();
}

class Parser {
  private place = 0;
  private depth = 0;
  private words = 0;

  constructor(private readonly symbols: readonly Symbol[]) {}

  text(): Expression {
    if (this.atEnd()) throw this.problem('Type words joined by + and −, as in brother - man + woman.');
    const [from, first] = [this.next, this.side()];
    if (this.takes(':')) return this.analogy(first);
    if (!this.atEnd()) throw this.unexpected();
    if (first) return first;
    throw this.problem(
      '“?” stands for the wanted word of an analogy, as in man : brother :: woman : ?.',
      from,
    );
  }

  /** One part of an analogy, or the whole of another expression; null for `?`. */
  private side(): Expression | null {
    return this.takes('?') ? null : this.vector();
  }

  private analogy(a: Expression | null): Expression {
    const b = this.side();
    this.expect('::');
    const c = this.side();
    this.expect(':');
    const d = this.side();
    if (!this.atEnd()) throw this.unexpected();
    if (b && c && !d && a) return combined([1, b], [-1, a], [1, c]);
    if (a && d && !b && c) return combined([1, a], [-1, c], [1, d]);
    if (a && d && !c && b) return combined([1, a], [-1, b], [1, d]);
    if (b && c && !a && d) return combined([1, b], [-1, d], [1, c]);
    throw this.problem('Exactly one of the four parts of an analogy must be “?”.', this.symbols[0]);
  }

  private vector(): Expression {
    const from = this.next;
    const value = this.sum();
    if ('vector' in value) return value.vector;
    throw this.problem(
      `A number has no direction. Put it in quotation marks for the word: "${from.text}".`,
      from,
    );
  }

  private sum(): Value {
    const terms: WeightedTerm[] = [];
    let numbers: number | null = null;
    let sign = 1;
    do {
      const start = this.next;
      const value = this.product();
      if ('number' in value) numbers = (numbers ?? 0) + sign * value.number;
      else terms.push({ weight: sign, term: value.vector });
      if (numbers !== null && terms.length > 0) {
        throw this.problem('A number cannot be added to a word, only multiplied by it.', start);
      }
      sign = this.is('-') ? -1 : 1;
    } while (this.takes('+') || this.takes('-'));
    return numbers === null ? { vector: sumOf(terms) } : { number: numbers };
  }

  private product(): Value {
    let left = this.signed();
    while (this.is('*') || this.is('/')) {
      const sign = this.take();
      const right = this.signed();
      if (sign.text === '/') left = this.quotient(left, right, sign);
      else if ('number' in left) left = times(left.number, right);
      else if ('number' in right) left = times(right.number, left);
      else throw this.problem('Two words cannot be multiplied; only a number times a word can.', sign);
    }
    return left;
  }

  private quotient(left: Value, right: Value, sign: Symbol): Value {
    if ('vector' in right) throw this.problem('Nothing can be divided by a word; only by a number.', sign);
    if (right.number === 0) throw this.problem('Nothing can be divided by 0.', sign);
    return times(1 / right.number, left);
  }

  private signed(): Value {
    let factor = 1;
    while (this.is('+') || this.is('-')) if (this.take().text === '-') factor = -factor;
    const value = this.weighted();
    return factor === 1 ? value : times(-1, value);
  }

  /** A number right before a vector weighs it: `2 good`. */
  private weighted(): Value {
    const value = this.primary();
    if ('vector' in value || !(this.is('(') || this.next.kind === 'word' || this.next.kind === 'quoted'))
      return value;
    return times(value.number, this.primary());
  }

  private primary(): Value {
    const symbol = this.next;
    const { kind } = symbol;
    if (kind === 'end' || (kind === 'sign' && symbol.text !== '(')) throw this.unexpected();
    this.place++;
    if (kind === 'number') return { number: this.number(symbol) };
    if (kind === 'sign') return this.inBrackets(symbol, () => this.sum());
    if (kind === 'word' && this.is('(')) return { vector: this.call(symbol) };
    return { vector: this.word(symbol) };
  }

  private number(symbol: Symbol): number {
    const value = Number(symbol.text);
    if (value <= MOST_WEIGHT) return value;
    throw this.problem(
      'A weight may be one million at most. For a word of digits use quotation marks.',
      symbol,
    );
  }

  private word({ text, at, length }: Symbol): Expression {
    if (++this.words > MAX_WORDS) {
      throw new ExpressionError(`An expression may have ${MAX_WORDS} words. Shorten it.`, at, length);
    }
    return { kind: 'word', word: text, at, length };
  }

  private call(name: Symbol): Expression {
    const known = functionNamed(name.text);
    if (!known) {
      throw this.problem(
        `“${shortened(name.text)}” is no function. There are avg, unit, project and reject; between a word and a ` +
          'bracket put + or −.',
        name,
      );
    }
    const parts: Expression[] = [];
    this.inBrackets(this.take(), () => {
      do parts.push(this.vector());
      while (this.takes(','));
    });
    const complaint = wrongNumber(known, parts.length);
    if (complaint) throw this.problem(complaint, name);
    return applied(known, parts, name);
  }

  private inBrackets<T>(open: Symbol, inside: () => T): T {
    if (++this.depth > MAX_DEPTH) {
      throw this.problem(`At most ${MAX_DEPTH} brackets may stand inside each other.`, open);
    }
    const value = inside();
    if (!this.takes(')')) {
      if (!this.atEnd()) throw this.unexpected();
      throw this.problem(`The bracket at character ${open.at + 1} is not closed.`, open);
    }
    this.depth--;
    return value;
  }

  private get next(): Symbol {
    return this.symbols[this.place]!;
  }

  private atEnd(): boolean {
    return this.next.kind === 'end';
  }

  private is(sign: string): boolean {
    return this.next.kind === 'sign' && this.next.text === sign;
  }

  private take(): Symbol {
    return this.symbols[this.place++]!;
  }

  private takes(sign: string): boolean {
    const found = this.is(sign);
    if (found) this.place++;
    return found;
  }

  private expect(sign: string): void {
    if (this.takes(sign)) return;
    throw this.problem(`An analogy has four parts, a : b :: c : ?; here “${sign}” is missing.`);
  }

  private unexpected(): ExpressionError {
    const { kind, text } = this.next;
    const before = this.symbols[this.place - 1];
    if (kind === 'end') {
      return this.problem(
        before ? `A word is missing after “${shortened(before.text)}”.` : 'A word is missing.',
      );
    }
    if (kind !== 'sign' && before) {
      return this.problem(`Put + or − between “${shortened(before.text)}” and “${shortened(text)}”.`);
    }
    if (text === ')' && this.depth === 0) return this.problem('This bracket closes none.');
    return this.problem(`“${text}” cannot stand here; a word is expected.`);
  }

  private problem(message: string, { at, length } = this.next): ExpressionError {
    return new ExpressionError(message, at, Math.max(1, length));
  }
}

function times(factor: number, value: Value): Value {
  return 'number' in value ? { number: factor * value.number } : { vector: scaled(factor, value.vector) };
}

/** For a message: long words are cut. */
function shortened(text: string): string {
  const letters = Array.from(text);
  return letters.length > 30 ? `${letters.slice(0, 30).join('')}…` : text;
}
