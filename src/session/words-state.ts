export const INSPECTOR_TABS = ['neighbors', 'why', 'vector', 'pairs'] as const;
export type InspectorTab = (typeof INSPECTOR_TABS)[number];

/** What the inspector of a word keeps while the visitor is elsewhere. */
export interface WordsState {
  readonly inspectorTab: InspectorTab;
}

export const INITIAL_WORDS: WordsState = {
  inspectorTab: 'neighbors',
};
