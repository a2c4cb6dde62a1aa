import type { TaskFunction } from '../server';
import { fitTsne } from './fit-tsne';

export const fitMap: TaskFunction<'fitMap'> = (params, context) => fitTsne(params, context);
