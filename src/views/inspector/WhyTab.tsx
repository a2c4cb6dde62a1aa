import { useQuery } from '../../session/use-query';
import type { InspectorTabProps } from './use-word-view';
import { NearHint } from './NearHint';
import { Concordance } from './why/Concordance';
import { EvidencePanel } from './why/EvidencePanel';
import { GroupsPanel } from './why/GroupsPanel';
import { PairPanel } from './why/PairPanel';
import { TextsTable } from './why/TextsTable';
import { useTexts } from './why/use-texts';
import './why/why.css';

/** Why a word stands where it does: counts, what the model makes of it, its texts and all its uses. */
export function WhyTab({ view: { run, lookup } }: InspectorTabProps) {
  const texts = useTexts(run);
  // The word before while the next is looked up, so that the page keeps its height and its place.
  const word = lookup.value?.found ? lookup.value.word : null;
  const { value, pending, error } = useQuery(
    'wordEvidence',
    texts && word !== null ? { ...texts, word } : null,
  );
  if (!run || word === null) return null;
  if (!texts) {
    return (
      <p className="hint">
        {`Run ${run.number} learned from ${run.corpusLabel}, which is no longer the corpus in use, so its texts are not here. Take that corpus into use again and train, or show a run of the corpus in use.`}
      </p>
    );
  }
  const shown = value?.source.run === run.number ? value : null;
  if (shown && !shown.isOneWord) {
    return (
      <p className="hint">
        {`${word} stands for every word that the vocabulary leaves out, so it has no texts of its own.`}
      </p>
    );
  }
  return (
    <div className="why">
      {error === null ? null : <p className="hint">{error}</p>}
      {shown ? (
        <EvidencePanel evidence={shown} run={run} busy={pending} />
      ) : (
        <p className="hint" aria-busy={pending}>
          Reading the texts…
        </p>
      )}
      <NearHint run={run} />
      <TextsTable key={`texts ${run.number}`} texts={texts} word={word} run={run} />
      <Concordance key={`uses ${run.number}`} texts={texts} word={word} run={run} />
      <GroupsPanel texts={texts} word={word} run={run} />
      <PairPanel texts={texts} word={word} run={run} />
    </div>
  );
}
