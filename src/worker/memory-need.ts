import { classifierSpec } from '../data/classifier-summary';
import type { TaskName, Tasks } from '../engine/protocol';
import { checkMapMemory, mapMemorySentence, mapNeed } from '../geometry/map-memory';
import { isOutOfMemory, OutOfMemoryError } from '../math/out-of-memory';
import { trainingMemorySentence } from '../models/training-memory';
import type { TaskFunction } from './server';
import { look } from './store';

/**
 * The task, with want of memory told in a sentence about what would fit instead of the engine's own words.
 *
 * @param sentence Called after the failure, when what the task took is free again.
 */
export function sayingWhatFits<N extends TaskName>(
  task: TaskFunction<N>,
  sentence: (params: Tasks[N]['params']) => string,
): TaskFunction<N> {
  return async (params, context) => {
    try {
      return await task(params, context);
    } catch (error) {
      if (isOutOfMemory(error)) throw new OutOfMemoryError(sentence(params), { cause: error });
      throw error;
    }
  };
}

/** `fitMap` with its sentence, and refused at once when no browser could hold it. */
export function fittingMap(task: TaskFunction<'fitMap'>): TaskFunction<'fitMap'> {
  const needOf = ({ vectors, options }: Tasks['fitMap']['params']) =>
    mapNeed(look(vectors).vectors.columns, options);
  const saying = sayingWhatFits(task, (params) => mapMemorySentence(params.indices.length, needOf(params)));
  return (params, context) => {
    checkMapMemory(params.indices.length, needOf(params));
    return saying(params, context);
  };
}

/** What training needed and what would fit. */
export function trainingNeed({ dataset, model }: Tasks['trainClassifier']['params']): string {
  const { vocabulary, sequences, classes } = look(dataset);
  const spec = classifierSpec(model, vocabulary.tokens.length, sequences.length, classes.length);
  return trainingMemorySentence(spec, sequences.offsets.length - 1, sequences.ids.length);
}

/** What to do about texts that are too many. */
export function readingNeed(): string {
  return (
    'This browser cannot give the memory that these texts need. Close other tabs and open the file again, ' +
    'or open a part of it.'
  );
}
