import { useMemo } from 'react';
import type { BiasAnswer, BiasWord } from '../../../engine/protocol';
import type { Column } from '../../../widgets/column';
import { DataTable } from '../../../widgets/DataTable';
import { countText, sixDecimals } from '../../../widgets/number-text';
import { wordColumn } from '../../inspector/word-column';
import { roundedColumn } from '../../../widgets/number-columns';

type Answered = Extract<BiasAnswer, { ok: true }>;

/** Where the words stand in the vectors and in the texts, one line each, and whether the two agree. */
export function BiasResult({ answer, busy }: { readonly answer: Answered; readonly busy: boolean }) {
  const two = answer.words.some(({ set }) => set === 'Y');
  const columns = useMemo(() => columnsFor(two, answer.texts !== null), [two, answer.texts]);
  return (
    <>
      <Missing missing={answer.missing} />
      <DataTable
        label="Bias"
        rows={answer.words}
        rowKey={({ word }) => word}
        columns={columns}
        initialSort={{ name: 'Position', descending: true }}
        busy={busy}
        maxHeight="24rem"
        empty="Type target words: the table then shows where each stands between the poles."
      />
      {answer.texts === null ? (
        <p className="hint">The texts of this run are no longer held, so nothing is counted in them.</p>
      ) : (
        <p className="hint">
          {countText(answer.texts[0])} texts hold a word of A ({answer.poles[0].join(', ')}),{' '}
          {countText(answer.texts[1])} one of B ({answer.poles[1].join(', ')}), {countText(answer.texts[2])}{' '}
          of them both, which count on both sides.
        </p>
      )}
      <Agreement agreement={answer.agreement} />
      <Association association={answer.association} />
    </>
  );
}

function columnsFor(two: boolean, counted: boolean): readonly Column<BiasWord>[] {
  return [
    wordColumn({ cut: '10rem', sortable: true }),
    ...(two ? [{ name: 'Set', value: ({ set }: BiasWord) => set, sortable: true }] : []),
    roundedColumn('Position', ({ position }) => position, { sortable: true }),
    ...(counted
      ? [
          roundedColumn('Log ratio', ({ logRatio }: BiasWord) => logRatio ?? 0, { sortable: true }),
          { name: 'Texts with A', value: ({ together }: BiasWord) => together?.[0] ?? '–', sortable: true },
          { name: 'Texts with B', value: ({ together }: BiasWord) => together?.[1] ?? '–', sortable: true },
        ]
      : []),
    roundedColumn('Association', ({ association }) => association, { sortable: true }),
    { name: 'Count', value: ({ count }) => count, sortable: true },
  ];
}

function Missing({ missing }: Pick<Answered, 'missing'>) {
  if (missing.length === 0) return null;
  return (
    <p className="field-error" role="status">
      Left out, without a vector:{' '}
      {missing
        .map(({ word, suggestions }) => {
          const near = suggestions.length > 0 ? ` (closest spellings: ${suggestions.join(', ')})` : '';
          return `${word.slice(0, 40)}${near}`;
        })
        .join(', ')}
      .
    </p>
  );
}

function Agreement({ agreement }: Pick<Answered, 'agreement'>) {
  if (!agreement) return null;
  const { pearson, spearman, sameSign, signed } = agreement;
  return (
    <p role="status" aria-label="Model against corpus">
      <strong>Model against corpus:</strong> Pearson correlation of position and log ratio {text(pearson)},
      Spearman {text(spearman)}; the sign agrees for {sameSign} of {signed} words.{' '}
      {pearson === null
        ? 'One of the two does not vary.'
        : `p = ${pText(agreement.pValue)}, one-sided, ${howMany(agreement, 'orders of the log ratios')}.`}
    </p>
  );
}

function Association({ association }: Pick<Answered, 'association'>) {
  if (!association) {
    return (
      <p className="hint">
        With two or more words in each of two target sets an association test appears here.
      </p>
    );
  }
  const { statistic, effect } = association;
  return (
    <p role="status" aria-label="Association test">
      <strong>Association test (WEAT):</strong> the first targets are nearer to A than the second by{' '}
      {text(statistic)} on average, effect size {text(effect)}; p = {pText(association.pValue)}, one-sided,{' '}
      {howMany(association, 'ways to split the words into sets of these sizes')}.
    </p>
  );
}

function howMany(
  { exact, groupings }: { readonly exact: boolean; readonly groupings: number },
  what: string,
) {
  const count = countText(groupings);
  return exact ? `exact over all ${count} ${what}` : `from ${count} random ${what}, seed 1`;
}

function text(value: number | null): string {
  return value === null ? 'undefined' : sixDecimals(value);
}

function pText(value: number): string {
  return value < 0.001 ? value.toPrecision(2) : value.toFixed(4);
}
