const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * A text as Plotly must be given it to draw it as typed: its labels understand `<b>`, `<br>`, `<a href>` and
 * entities, and user text is none of these.
 */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}
