import { instantiate, type KernelExports } from './load';

/** Functions of assembly/train.ts; addresses are bytes in `memory`. */
export interface TrainKernel extends KernelExports {
  create(
    vocabularySize: number,
    dimension: number,
    hiddenUnits: number,
    outputs: number,
    sequenceLength: number,
    masked: number,
    frozen: number,
    learningRate: number,
    beta1: number,
    beta2: number,
    epsilon: number,
    documents: number,
    tokens: number,
  ): void;
  weightsAt(): number;
  idsAt(): number;
  offsetsAt(): number;
  labelsAt(): number;
  rowsAt(count: number): number;
  begin(from: number, to: number): void;
  meet(from: number, to: number): void;
  layOut(): number;
  catchUp(from: number, to: number): void;
  learn(from: number, to: number): void;
  update(from: number, to: number): void;
  finish(): number;
  correct(): number;
  evaluate(from: number, to: number): number;
  settle(from: number, to: number): void;
}

/**
 * A training kernel with a memory of its own.
 *
 * @throws Error when the module cannot be loaded or compiled, for instance where WebAssembly is barred.
 */
export function createTrainKernel(): Promise<TrainKernel> {
  return instantiate<TrainKernel>('train');
}
