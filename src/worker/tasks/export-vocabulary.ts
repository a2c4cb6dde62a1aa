import { writeVocabulary } from '../../text/vocabulary-file';
import type { TaskFunction } from '../server';
import { look } from '../store';

export const exportVocabulary: TaskFunction<'exportVocabulary'> = ({ dataset }) => {
  const { tokens } = look(dataset).vocabulary;
  return { file: new Blob([writeVocabulary(tokens)], { type: 'text/plain;charset=utf-8' }) };
};
