import type { AlgebraPlace } from './algebra-state';
import { session, update } from './store';

/** Expressions that are remembered. */
const MOST_REMEMBERED = 20;

/** Changes fields of word algebra. */
export function updateAlgebra(fields: Partial<AlgebraPlace>): void {
  update({ algebra: { ...session.getState().algebra, ...fields } });
}

/** Puts an expression first in the history; one that was there moves up. */
export function rememberExpression(text: string): void {
  const typed = text.trim();
  if (typed === '') return;
  const { history } = session.getState().algebra;
  if (history[0] === typed) return;
  updateAlgebra({
    history: [typed, ...history.filter((other) => other !== typed)].slice(0, MOST_REMEMBERED),
  });
}
