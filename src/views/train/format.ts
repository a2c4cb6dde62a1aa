import { countText, decimalText } from '../../widgets/number-text';

/** Losses and accuracies, four decimals as the field prints them. */
export function metric(value: number | null): string {
  return value === null ? '–' : value.toFixed(4);
}

/** Weights: five decimals, with a true minus sign. */
export function weight(value: number): string {
  return decimalText(value, 5);
}

/** Bytes as KB of 1,024, two decimals: 626.13 KB. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })} KB`;
}

/** 8.4 s, 2 min 5 s, 1 h 3 min */
export function duration(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}

/** Milliseconds of a step: 0.09, 1.4, 12. */
export function milliseconds(ms: number | null): string {
  if (ms === null) return 'not measured yet';
  return `${ms < 1 ? ms.toFixed(2) : ms < 10 ? ms.toFixed(1) : ms.toFixed(0)} ms`;
}

/** Ratios over many orders of magnitude, three significant digits: 0.478, 58.7, 1,230. */
export function ratio(value: number): string {
  return value >= 100 ? countText(Math.round(value)) : Number(value.toPrecision(3)).toString();
}
