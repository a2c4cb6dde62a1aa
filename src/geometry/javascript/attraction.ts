/** Positions and p as the kernel of t-SNE holds them, and where attraction goes. */
export interface Attraction {
  /** Degrees of freedom ν, 1 or 2. */
  readonly freedom: number;
  /** Records of four: x, y, z, 0. */
  readonly positions: Float32Array;
  /** Records of four: Σ_j p_ij u_ij (y_i − y_j) with u = 1 / (1 + d² / ν). */
  readonly attraction: Float32Array;
  readonly rows: Int32Array;
  readonly columns: Uint32Array;
  readonly values: Float32Array;
}

/** Adds the forces between the points of rows [from, to) of p and their partners, to both. */
export function attract(state: Attraction, from: number, to: number): void {
  const { freedom, positions, attraction, rows, columns, values } = state;
  for (let i = from; i < to; i++) {
    const own = 4 * i;
    const x = positions[own]!;
    const y = positions[own + 1]!;
    const z = positions[own + 2]!;
    let fx = 0;
    let fy = 0;
    let fz = 0;
    const end = rows[i + 1]!;
    for (let e = rows[i]!; e < end; e++) {
      const other = 4 * columns[e]!;
      const dx = x - positions[other]!;
      const dy = y - positions[other + 1]!;
      const dz = z - positions[other + 2]!;
      const pull = (values[e]! * freedom) / (freedom + dx * dx + dy * dy + dz * dz);
      fx += pull * dx;
      fy += pull * dy;
      fz += pull * dz;
      attraction[other]! -= pull * dx;
      attraction[other + 1]! -= pull * dy;
      attraction[other + 2]! -= pull * dz;
    }
    attraction[own]! += fx;
    attraction[own + 1]! += fy;
    attraction[own + 2]! += fz;
  }
}

/** Σ_{j>i} −p_ij log w_ij = Σ p_ij (ν + 1) / 2 · log(1 + d² / ν) over rows [from, to). */
export function stretch(state: Attraction, from: number, to: number): number {
  const { freedom, positions, rows, columns, values } = state;
  let total = 0;
  for (let i = from; i < to; i++) {
    for (let e = rows[i]!; e < rows[i + 1]!; e++) {
      const other = 4 * columns[e]!;
      let squared = 0;
      for (let c = 0; c < 3; c++) squared += (positions[4 * i + c]! - positions[other + c]!) ** 2;
      total += values[e]! * Math.log(1 + squared / freedom);
    }
  }
  return (total * (freedom + 1)) / 2;
}
