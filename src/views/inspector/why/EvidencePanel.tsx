import type { ClassName } from '../../../data/corpus';
import type { ClassEvidence, PushEvidence, WordEvidence } from '../../../engine/protocol';
import type { RunRecord } from '../../../session/session';
import { BarRow } from '../../../widgets/BarRow';
import { DataTable } from '../../../widgets/DataTable';
import { Explain } from '../../../widgets/Explain';
import { countText, signedText } from '../../../widgets/number-text';
import { StatGrid } from '../../../widgets/StatGrid';
import { shareText, spokenClass } from '../class-share';
import { WordButton } from '../WordButton';
import { aloneSentence, classSentence, countSentence, logOddsFormula, textsIn } from './why-text';

interface Props {
  readonly evidence: WordEvidence;
  readonly run: RunRecord;
  /** The evidence is that of the word before, while the next is read. */
  readonly busy: boolean;
}

/** What corpus and model say of a word, in a sentence, in bars and in numbers. */
export function EvidencePanel({ evidence, run, busy }: Props) {
  const { classes } = run;
  const { push } = evidence;
  const labelled = evidence.classes.length > 0;
  return (
    <section className="why-part" aria-label="Evidence" aria-busy={busy || undefined}>
      <p className="why-reading">
        {classSentence(evidence, classes)} {aloneSentence(evidence, classes)}
      </p>
      {labelled ? (
        <BarRow
          label="Texts with this word by class"
          parts={evidence.classes.map((own, i) => ({ label: nameOf(classes, i), value: textsIn(own) }))}
        />
      ) : (
        <p className="hint">The corpus has no labels, so no class can be told.</p>
      )}
      <StatGrid
        items={[
          ...(push ? aloneFigure(push, classes) : []),
          ...(labelled ? [logOddsFigure(evidence.classes, classes)] : []),
          ...(push ? pushFigures(push, run) : []),
        ]}
      />
      {push ? null : (
        <p className="hint">
          Push and contribution need a classifier; these vectors were made without labels.
        </p>
      )}
      {labelled ? <ClassTable evidence={evidence} classes={classes} /> : null}
      <p className="hint">{countSentence(evidence, run.recipe.text.vocabularyFrom)}</p>
      {evidence.sameStem.length > 0 ? (
        <p className="hint">
          Without stemming these are other words to the model:{' '}
          {evidence.sameStem.map(({ word, count }) => (
            <span key={word}>
              <WordButton word={word} /> ({countText(count)}){' '}
            </span>
          ))}
          <Explain title="Other words of one stem">
            They share the stem of “{evidence.word}” by Porter’s rules for English, and each has a vector and
            a count of its own. “Stemming” in Corpus makes one word of them, for better or worse.
          </Explain>
        </p>
      ) : null}
    </section>
  );
}

function nameOf(classes: readonly ClassName[], i: number): string {
  return classes[i]?.name ?? `class ${i}`;
}

function logOddsFigure(all: readonly ClassEvidence[], classes: readonly ClassName[]) {
  const of =
    all.length === 2 ? 1 : all.reduce((best, own, i) => (own.logOdds > all[best]!.logOdds ? i : best), 0);
  return {
    label: 'Log-odds',
    value: (
      <>
        {signedText(all[of]!.logOdds)}{' '}
        <Explain title="Log-odds">
          How much more often the word stands in {spokenClass(classes, of)} texts than in the others, by
          counts alone: {logOddsFormula(all, of, classes)}
        </Explain>
      </>
    ),
    note: `of ${spokenClass(classes, of)}`,
  };
}

/** What a model that counts padding in the mean says of a text of this word; the push leaves padding out. */
function aloneFigure({ padded, paddedPush }: PushEvidence, classes: readonly ClassName[]) {
  if (!padded || paddedPush === null) return [];
  const two = classes.length === 2;
  const best = padded.indexOf(Math.max(...padded));
  const all = padded.map((p, i) => `${spokenClass(classes, i)} ${p.toFixed(6)}`).join(', ');
  return [
    {
      label: 'Alone in a text',
      value: (
        <>
          {signedText(paddedPush)}{' '}
          <Explain title="Alone in a text">
            {two
              ? `The model’s logit for a text of this word, filled up with padding as in training: ${signedText(paddedPush, 6)}. `
              : `The largest class score for a text of this word, filled up with padding as in training, less the mean of all: ${signedText(paddedPush, 6)}. `}
            As probabilities: {all}.
          </Explain>
        </>
      ),
      note: `${two ? 'logit' : 'score'}: ${spokenClass(classes, best)} with ${padded[best]!.toFixed(2)}`,
    },
  ];
}

function pushFigures(push: PushEvidence, { classes }: RunRecord) {
  const two = classes.length === 2;
  const best = push.probabilities.indexOf(Math.max(...push.probabilities));
  const alone = push.probabilities.map((p, i) => `${spokenClass(classes, i)} ${p.toFixed(6)}`).join(', ');
  return [
    {
      label: 'Push',
      value: (
        <>
          {signedText(push.push)}{' '}
          <Explain title="Push">
            {two
              ? `The model’s logit for a text of this word alone, padding left out: ${signedText(push.push, 6)}, positive toward ${spokenClass(classes, 1)}. `
              : `The largest class score for a text of this word alone, less the mean of all: ${signedText(push.push, 6)}. `}
            As probabilities: {alone}.{' '}
            {push.padded
              ? 'This model learned from texts filled up with padding, where a word has only a small share in the mean. Without padding the word has all of it, so this number is far larger than the logit of any text: compare it with the push of other words, not with “Alone in a text”. '
              : ''}
            Rank {countText(push.rank)} of {countText(push.words)} words.
          </Explain>
        </>
      ),
      note: push.padded
        ? `toward ${spokenClass(classes, best)}, padding left out: rank ${countText(push.rank)} of ${countText(push.words)}`
        : `toward ${spokenClass(classes, best)}`,
    },
    {
      label: 'Contribution',
      value: (
        <>
          {push.read > 0 ? signedText(push.mean) : '–'}{' '}
          <Explain title="Contribution">
            What the word adds to the {two ? 'logit' : 'score of the class predicted'} of a text: that of the
            text less that of the same text with the word left out. Exact, not an estimate. Mean over the{' '}
            {countText(push.read)} texts in which the model read the word
            {push.read > 0 ? `; from ${signedText(push.least, 6)} to ${signedText(push.most, 6)}` : ''}.
          </Explain>
        </>
      ),
      note: 'mean over its texts',
    },
  ];
}

function ClassTable({
  evidence,
  classes,
}: {
  readonly evidence: WordEvidence;
  readonly classes: readonly ClassName[];
}) {
  const texts = evidence.training.documents + evidence.validation.documents;
  return (
    <DataTable
      label="Evidence by class"
      rows={evidence.classes.map((own, i) => ({ ...own, name: nameOf(classes, i) }))}
      rowKey={({ name }) => name}
      maxHeight="14rem"
      columns={[
        { name: 'Class', value: ({ name }) => name, cut: '6rem' },
        {
          name: 'Share',
          value: (own) => (texts === 0 ? '–' : shareText(textsIn(own) / texts)),
          align: 'end',
        },
        { name: 'Training', value: ({ training }) => training.documents },
        { name: 'Validation', value: ({ validation }) => validation.documents },
        { name: 'Uses', value: ({ training, validation }) => training.occurrences + validation.occurrences },
        ...(classes.length > 2
          ? [
              {
                name: 'Log-odds',
                value: (own: ClassEvidence) => signedText(own.logOdds),
                align: 'end' as const,
              },
            ]
          : []),
        { name: 'Of all texts', value: (own) => own.texts },
      ]}
    />
  );
}
