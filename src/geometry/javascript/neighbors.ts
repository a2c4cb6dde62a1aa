import type { NeighborKernel } from '../kernels';

/** Everything of one problem; `create` makes it anew. */
interface Search {
  readonly rows: number;
  readonly columns: number;
  readonly k: number;
  readonly buffer: ArrayBuffer;
  readonly points: Float32Array;
  readonly distances: Float32Array;
  readonly indices: Uint32Array;
  searched: number;
}

/**
 * `math/wasm/assembly/neighbors.ts` in JavaScript, for pages that may not run WebAssembly. Exact, whatever the number
 * of rows.
 *
 * Formula     Σ (x − y)² summed in doubles and compared as float32
 * Order       one row after another against all, a part of the work each; k by a max-heap in its place of the results
 * Cost        rows² · columns multiplications
 */
export function javascriptNeighbors(): NeighborKernel {
  let search = searchOf(0, 1, 1);
  return {
    memory: {
      get buffer() {
        return search.buffer;
      },
    },
    create: (rows, columns, k) => {
      search = searchOf(rows, columns, k);
    },
    pointsAt: () => search.points.byteOffset,
    start: () => undefined,
    run: (amount) => {
      const end = Math.min(search.rows, search.searched + amount);
      while (search.searched < end) searchRow(search, search.searched++);
    },
    share: () => search.searched / search.rows,
    searched: () => search.searched,
    recall: () => 1,
    distancesAt: () => search.distances.byteOffset,
    indicesAt: () => search.indices.byteOffset,
  };
}

function searchOf(rows: number, columns: number, k: number): Search {
  const points = 4 * rows * columns;
  const buffer = new ArrayBuffer(points + 8 * rows * k);
  return {
    rows,
    columns,
    k,
    buffer,
    points: new Float32Array(buffer, 0, rows * columns),
    distances: new Float32Array(buffer, points, rows * k),
    indices: new Uint32Array(buffer, points + 4 * rows * k, rows * k),
    searched: 0,
  };
}

function searchRow({ rows, columns, k, points, distances, indices }: Search, row: number): void {
  const heap = new NearestHeap(
    distances.subarray(row * k, (row + 1) * k),
    indices.subarray(row * k, (row + 1) * k),
  );
  const own = points.subarray(row * columns, (row + 1) * columns);
  for (let other = 0, at = 0; other < rows; other++) {
    let sum = 0;
    for (let c = 0; c < columns; c++) {
      const difference = own[c]! - points[at++]!;
      sum += difference * difference;
    }
    if (other !== row) heap.offer(Math.fround(sum), other);
  }
  heap.sort();
}

/** The nearest of the candidates offered, in the order of their numbers, as many as its arrays hold. */
class NearestHeap {
  private size = 0;

  constructor(
    private readonly distances: Float32Array,
    private readonly indices: Uint32Array,
  ) {}

  /** An equal distance is refused: those held have lower numbers. */
  offer(distance: number, index: number): void {
    if (this.size < this.distances.length) this.rise(this.size++, distance, index);
    else if (distance < this.distances[0]!) this.sink(this.size, distance, index);
  }

  /** Ascending by distance, then by number; no heap afterwards. */
  sort(): void {
    for (let last = this.size - 1; last > 0; last--) {
      const distance = this.distances[last]!;
      const index = this.indices[last]!;
      this.move(0, last);
      this.sink(last, distance, index);
    }
  }

  private isBefore(distance: number, index: number, at: number): boolean {
    const other = this.distances[at]!;
    return distance < other || (distance === other && index < this.indices[at]!);
  }

  private rise(hole: number, distance: number, index: number): void {
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      if (this.isBefore(distance, index, parent)) break;
      this.move(parent, hole);
      hole = parent;
    }
    this.distances[hole] = distance;
    this.indices[hole] = index;
  }

  private sink(size: number, distance: number, index: number): void {
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= size) break;
      const right = child + 1;
      if (right < size && this.isBefore(this.distances[child]!, this.indices[child]!, right)) child = right;
      if (!this.isBefore(distance, index, child)) break;
      this.move(child, hole);
      hole = child;
    }
    this.distances[hole] = distance;
    this.indices[hole] = index;
  }

  private move(from: number, to: number): void {
    this.distances[to] = this.distances[from]!;
    this.indices[to] = this.indices[from]!;
  }
}
