import type { Corpus } from '../data/corpus';
import type { KeyedVectors, SourceTag } from '../data/keyed-vectors';
import type { SplitOptions, TextOptions } from '../data/recipe';
import type { Run } from '../data/run';
import type { Table } from '../data/table';
import type { TextPiece } from '../data/text-pieces';
import type { Ref, Task } from './task';

/** What the page may ask of the texts that a word stands in. */
export interface ContextTasks {
  /** Counts of a word by class and part, log-odds, push, and what it adds to the texts that hold it. */
  wordEvidence: Task<WordTexts, WordEvidence>;
  /** Texts that hold a word, a page of them. */
  textsWithWord: Task<
    WordTexts & { readonly sort: TextSort; readonly offset: number; readonly limit: number },
    { readonly rows: readonly TextWithWord[]; readonly total: number }
  >;
  /** Every use of a word with what stands to its left and right, a page of them. */
  wordContexts: Task<
    WordTexts & { readonly sort: UseSort; readonly offset: number; readonly limit: number },
    { readonly rows: readonly UseOfWord[]; readonly total: number }
  >;
  /** One text in pieces, the words asked for marked. */
  openText: Task<
    Omit<WordTexts, 'word'> & { readonly document: number; readonly words: readonly string[] },
    OpenedText
  >;
  /** What the texts say of two words. */
  pairEvidence: Task<WordTexts & { readonly other: string }, PairEvidence>;
  /** Uses of a word, grouped by the words around them. */
  groupUses: Task<
    WordTexts & { readonly groups: number; readonly seed: number; readonly senses: SenseColumn | null },
    UseGroups
  >;
}

/** A word of a run, and the texts that the run learned from. */
export interface WordTexts {
  readonly corpus: Ref<Corpus>;
  /** Text and split of the run's recipe, not of the settings. */
  readonly text: TextOptions;
  readonly split: SplitOptions;
  readonly vectors: Ref<KeyedVectors>;
  /** Null for vectors made without a classifier. */
  readonly run: Ref<Run> | null;
  readonly word: string;
}

export type TextSort = 'contribution' | 'text' | 'class' | 'probability';
export type UseSort = 'text' | 'left' | 'right' | 'class';
export type Part = 'training' | 'validation';

export interface PartCount {
  readonly documents: number;
  readonly occurrences: number;
}

export interface ClassEvidence {
  readonly training: PartCount;
  readonly validation: PartCount;
  /** All texts of the class. */
  readonly texts: number;
  /** Occurrences of the word, and of all words, in the texts that the vocabulary was counted in. */
  readonly count: number;
  readonly tokens: number;
  /** log((n + ½) / (N + ½)) of the class less the same of all other classes together. */
  readonly logOdds: number;
}

export interface WordEvidence {
  readonly word: string;
  /** False for [UNK]: it stands for many words, and has no texts of its own. */
  readonly isOneWord: boolean;
  /** In the order of the classes; empty without labels. */
  readonly classes: readonly ClassEvidence[];
  readonly training: PartCount;
  readonly validation: PartCount;
  readonly texts: number;
  /** As the vocabulary has it. */
  readonly vocabularyCount: number;
  /** Other words of the vocabulary with the same English stem, most frequent first, up to five. */
  readonly sameStem: readonly { readonly word: string; readonly count: number }[];
  /** Null without a classifier. */
  readonly push: PushEvidence | null;
  readonly source: SourceTag;
}

export interface PushEvidence {
  readonly push: number;
  /** Probability of each class for the word alone, padding left out. */
  readonly probabilities: readonly number[];
  /** The same as the model was trained, with padding up to the sequence length in the mean; null when it had none. */
  readonly padded: readonly number[] | null;
  /** Push with that padding; null when the model had none. */
  readonly paddedPush: number | null;
  /** Words that push more, toward class 1 of two; of all words. */
  readonly rank: number;
  readonly words: number;
  /** Texts in which the model read the word, and what it adds there: mean, least and most. */
  readonly read: number;
  readonly mean: number;
  readonly least: number;
  readonly most: number;
}

export interface TextWithWord {
  /** From 0. */
  readonly document: number;
  readonly label: number | null;
  readonly part: Part;
  readonly occurrences: number;
  /** Null without a classifier. */
  readonly model: {
    readonly predicted: number;
    readonly probability: number;
    /** Push of the text, and its share that goes when the word is left out. */
    readonly push: number;
    readonly contribution: number;
    /** Occurrences that the model read; the others stand beyond the sequence length. */
    readonly read: number;
  } | null;
  /** Around the first use. */
  readonly pieces: readonly TextPiece[];
  /** Whether text is left out before and after the pieces. */
  readonly cut: readonly [boolean, boolean];
}

export interface UseOfWord {
  readonly document: number;
  readonly label: number | null;
  readonly part: Part;
  /** Place of the word in its text, from 1. */
  readonly position: number;
  readonly left: readonly TextPiece[];
  /** As written. */
  readonly written: string;
  readonly right: readonly TextPiece[];
}

export interface OpenedText {
  readonly document: number;
  readonly label: number | null;
  readonly part: Part;
  readonly tokens: number;
  readonly pieces: readonly TextPiece[];
  /** Units of the text that are not shown, beyond the first 20,000. */
  readonly left: number;
}

export interface PairEvidence {
  readonly a: PairWord;
  readonly b: PairWord;
  /** Texts of the corpus, those with both words, and how many there would be if the words were independent. */
  readonly texts: number;
  readonly both: number;
  readonly expected: number;
  /** The first of the texts with both. */
  readonly together: readonly TextWithWord[];
  /** Words near both, weightiest first. */
  readonly shared: readonly SharedContext[];
  /** Words to each side that count as near. */
  readonly window: number;
  /** Class that both words push toward; null when they differ or there is no classifier. */
  readonly toward: number | null;
}

export interface PairWord {
  readonly word: string;
  /** Texts that hold it, and those by class. */
  readonly texts: number;
  readonly byClass: readonly number[];
  readonly push: number | null;
  /** Training texts that pulled it the common way, by size of contribution. */
  readonly pulled: readonly TextWithWord[];
}

export interface SharedContext {
  readonly word: string;
  /** Occurrences near a and near b. */
  readonly nearA: number;
  readonly nearB: number;
  /** log2(1 + min(near a, near b)) × min(PMI with a, PMI with b), PMI in bits and not below 0. */
  readonly weight: number;
}

/** A column of the table that names the sense of each text, for comparison. */
export interface SenseColumn {
  readonly table: Ref<Table>;
  readonly column: number;
  /** Texts without a label are not in the corpus. */
  readonly labelColumn: number | null;
}

export interface UseGroups {
  readonly groups: readonly UseGroup[];
  /** Uses without a known word near them. */
  readonly left: number;
  /** Uses looked at: all, or of more than 5,000 every second, third … */
  readonly grouped: number;
  readonly total: number;
  readonly window: number;
  /** With the senses of a column: adjusted Rand index and purity. */
  readonly agreement: {
    readonly randIndex: number;
    readonly purity: number;
    readonly senses: number;
  } | null;
}

export interface UseGroup {
  readonly uses: number;
  /** Words that stand near these uses more than near the others. */
  readonly contexts: readonly { readonly word: string; readonly count: number }[];
  /** Uses by class, in the order of the classes. */
  readonly byClass: readonly number[];
  /** Uses by sense, most frequent first; empty without a column of senses. */
  readonly senses: readonly { readonly sense: string; readonly count: number }[];
  readonly examples: readonly UseOfWord[];
}
