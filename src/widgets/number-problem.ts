/** Which numbers a field takes. */
export interface NumberRule {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** Distance between neighbours of the spinner; an integer step means that only integers are taken. */
  readonly step?: number | undefined;
}

/**
 * What is wrong with a text typed into a number field, as a sentence; null when it is a number that the rule takes.
 * Both ends of the range belong to it.
 */
export function numberProblem(label: string, text: string, rule: NumberRule): string | null {
  const { min, max, step } = rule;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  const wanted = rangeText(min, max);
  if (!Number.isFinite(value)) return `${label} needs a number${wanted}.`;
  if (step !== undefined && Number.isInteger(step) && !Number.isInteger(value)) {
    return `${label} must be a whole number${wanted}; got ${text}.`;
  }
  if ((min !== undefined && value < min) || (max !== undefined && value > max)) {
    return `${label} must be a number${wanted}; got ${text}.`;
  }
  return null;
}

function rangeText(min: number | undefined, max: number | undefined): string {
  const show = (value: number) => value.toLocaleString('en', { maximumSignificantDigits: 12 });
  if (min !== undefined && max !== undefined) return ` from ${show(min)} to ${show(max)}`;
  if (min !== undefined) return ` of at least ${show(min)}`;
  if (max !== undefined) return ` of at most ${show(max)}`;
  return '';
}
