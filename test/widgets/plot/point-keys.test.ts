import { describe, expect, it } from 'vitest';
import { keyAction } from '../../../src/widgets/plot/point-keys';

const press = (key: string, held: object = {}) =>
  keyAction({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });

describe('keyAction', () => {
  it('hops by arrows and turns by Shift with an arrow', () => {
    expect(press('ArrowLeft')).toEqual({ kind: 'hop', direction: 'left' });
    expect(press('ArrowUp', { shiftKey: true })).toEqual({ kind: 'turn', x: 0, y: -1 });
  });

  it('leaves the browser its own keys, and everything else alone', () => {
    expect(press('ArrowLeft', { altKey: true })).toBeNull();
    expect(press('+', { ctrlKey: true })).toBeNull();
    expect(press('a')).toBeNull();
    expect(press('constructor')).toBeNull();
    expect(press('Tab')).toBeNull();
  });
});
