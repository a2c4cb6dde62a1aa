const GAP = 6;

/** Puts a card under an element, or above it when there is no room, within the window. */
export function placeCard(card: HTMLElement, beside: HTMLElement): void {
  const { left, top, bottom } = beside.getBoundingClientRect();
  const width = document.documentElement.clientWidth;
  const below = bottom + GAP + card.offsetHeight <= innerHeight;
  card.style.left = `${scrollX + Math.max(GAP, Math.min(left, width - card.offsetWidth - GAP))}px`;
  card.style.top = `${scrollY + (below ? bottom + GAP : Math.max(GAP, top - GAP - card.offsetHeight))}px`;
}
