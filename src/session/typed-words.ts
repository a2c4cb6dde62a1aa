/** The words of a list that was typed or pasted: parted by white space, commas or semicolons, each once. */
export function typedWords(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((word) => word !== ''))];
}
