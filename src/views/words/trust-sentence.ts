import type { DrawnMap } from '../../session/map-points';
import { trustNeighbors, type TrustState } from '../../session/map-trust';
import { countText } from '../../widgets/number-text';

/**
 * What the map's trust status says.
 *
 * @param words on the map; null without a map.
 * @param trust of the layout on show; null when it was not measured.
 */
export function trustSentence(words: number | null, trust: TrustState | null, forming: boolean): string {
  if (words === null) return 'Trust is measured once there is a map';
  if (trustNeighbors(words) < 1) return `Trust cannot be measured with ${countText(words)} words`;
  if (forming) return 'Trust is measured when the map has ended';
  if (!trust) return 'Trust not measured yet';
  if (trust.status === 'running')
    return `Measuring how far the map can be trusted, ${Math.floor(trust.progress * 10) * 10} %`;
  if (trust.status === 'stopped') return 'Measuring was stopped';
  if (trust.status === 'failed' || !trust.value) return `Trust could not be measured: ${trust.message}`;
  const { trustworthiness, continuity, neighbors } = trust.value;
  return `Trustworthiness ${trustworthiness.toFixed(3)}, continuity ${continuity.toFixed(3)} (k = ${neighbors}, all ${countText(words)} words)`;
}

/** How many of the true neighbours of a word are near it on the map; empty until the map was measured. */
export function keptSentence(
  { positions, words }: Pick<DrawnMap, 'positions' | 'words'>,
  trust: TrustState | null,
  word: string,
): string {
  if (trust?.positions !== positions || !trust.value) return '';
  const { kept, neighbors } = trust.value;
  const share = kept[words.words.indexOf(word)];
  if (share === undefined || Number.isNaN(share)) return '';
  return `${Math.round(share * neighbors)} of ${neighbors} true neighbours kept on the map`;
}
