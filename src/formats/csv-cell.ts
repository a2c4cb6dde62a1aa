const PLAIN_NUMBER = /^[-+]?(?:\d[\d,]*(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i;
/** Characters with which a spreadsheet takes a cell for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * One cell of a CSV file, quoted where RFC 4180 asks for it.
 *
 * @param safe Puts a `'` before a cell that a spreadsheet would run as a formula; numbers such as -0.5 stay numbers.
 */
export function csvCell(text: string, safe: boolean): string {
  const cell = safe && isFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Whether a spreadsheet would run a cell as a formula. */
export function isFormula(text: string): boolean {
  return FORMULA.test(text) && !PLAIN_NUMBER.test(text);
}
