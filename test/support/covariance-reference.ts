import type { Matrix } from '../../src/data/matrix';
import type { CovarianceKernel } from '../../src/geometry/covariance';
import { instantiate, type KernelExports } from '../../src/math/wasm/load';
import { provideKernelFiles } from './kernels';

provideKernelFiles();

export function covarianceKernel(): Promise<CovarianceKernel & KernelExports> {
  return instantiate<CovarianceKernel & KernelExports>('covariance');
}

/** Σ (x_a − mean_a)(x_b − mean_b) / (rows − 1) entry by entry, and the means. */
export function bruteCovariance({ rows, columns, data }: Matrix) {
  const columnsOf = Array.from({ length: columns }, (_, c) =>
    Array.from({ length: rows }, (__, i) => data[i * columns + c]!),
  );
  const mean = Float64Array.from(columnsOf, (column) => column.reduce((sum, x) => sum + x, 0) / rows);
  const covariance = columnsOf.flatMap((left, a) =>
    columnsOf.map(
      (right, b) => left.reduce((sum, x, i) => sum + (x - mean[a]!) * (right[i]! - mean[b]!), 0) / (rows - 1),
    ),
  );
  return { mean, covariance };
}
