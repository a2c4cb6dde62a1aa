import type { HopDirection } from './point-hop';

/** What a key does on a map. */
export type KeyAction =
  | { readonly kind: 'hop'; readonly direction: HopDirection }
  | { readonly kind: 'turn'; readonly x: number; readonly y: number }
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'select' | 'choose' | 'home' | 'clear' };

/** The keys, as a screen reader reads them out with the map. */
export const KEYS_HELP =
  'Arrow keys go to the nearest point in that direction, Enter selects it, Space adds it to the selection; plus and minus zoom, Shift with an arrow key turns or moves the map, Home shows all of it, Escape leaves the point.';

const ARROWS: Readonly<Record<string, readonly [HopDirection, number, number]>> = {
  ArrowLeft: ['left', -1, 0],
  ArrowRight: ['right', 1, 0],
  ArrowUp: ['up', 0, -1],
  ArrowDown: ['down', 0, 1],
};
const ZOOM = 1.25;

/** The action of a key, or null where it has none; keys with Ctrl, ⌘ or Alt belong to the browser. */
export function keyAction(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>,
): KeyAction | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const arrow = Object.hasOwn(ARROWS, event.key) ? ARROWS[event.key] : undefined;
  if (arrow) {
    const [direction, x, y] = arrow;
    return event.shiftKey ? { kind: 'turn', x, y } : { kind: 'hop', direction };
  }
  switch (event.key) {
    case '+':
    case '=':
      return { kind: 'zoom', factor: ZOOM };
    case '-':
    case '_':
      return { kind: 'zoom', factor: 1 / ZOOM };
    case 'Enter':
      return { kind: 'select' };
    case ' ':
      return { kind: 'choose' };
    case 'Home':
      return { kind: 'home' };
    case 'Escape':
      return { kind: 'clear' };
    default:
      return null;
  }
}
