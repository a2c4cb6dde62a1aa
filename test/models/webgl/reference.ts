import type { EngineSetup } from '../../../src/models/classifier-engine';

/** The classifier in plain double precision: losses of every batch and the embedding after them. */
export function trainReference(setup: EngineSetup, batches: readonly Uint32Array[]) {
  const { spec, sequences, labels, adam } = setup;
  const { vocabularySize: V, embeddingDimension: d, hiddenUnits: H, outputs: K } = spec;
  const F = H || d;
  const w = [
    Float64Array.from(setup.weights.embedding),
    Float64Array.from(setup.weights.hiddenKernel),
    Float64Array.from(setup.weights.hiddenBias),
    Float64Array.from(setup.weights.outputKernel),
    Float64Array.from(setup.weights.outputBias),
  ];
  const m = w.map((x) => new Float64Array(x.length));
  const v = w.map((x) => new Float64Array(x.length));
  const [E, W1, b1, W2, b2] = w as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  const losses: number[] = [];
  const correct: number[] = [];
  batches.forEach((rows, t) => {
    const g = w.map((x) => new Float64Array(x.length));
    const [gE, gW1, gb1, gW2, gb2] = g as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    let loss = 0;
    let right = 0;
    for (const row of rows) {
      const ids = [...sequences.ids.subarray(sequences.offsets[row], sequences.offsets[row + 1])];
      const used = spec.maskPadding ? ids : [...ids, ...Array<number>(sequences.length - ids.length).fill(0)];
      const share = used.length ? 1 / used.length : 0;
      const x = Float64Array.from(
        { length: d },
        (_, c) => share * used.reduce((s, id) => s + E[id * d + c]!, 0),
      );
      const a = H
        ? Float64Array.from({ length: H }, (_, h) => x.reduce((s, xi, i) => s + xi * W1[i * H + h]!, b1[h]!))
        : x;
      const h = H ? a.map((value) => Math.max(value, 0)) : x;
      const z = Float64Array.from({ length: K }, (_, k) =>
        h.reduce((s, hi, i) => s + hi * W2[i * K + k]!, b2[k]!),
      );
      const y = labels[row]!;
      let p: number[];
      if (K === 1) {
        loss += Math.log1p(Math.exp(-Math.abs(z[0]!))) + Math.max(z[0]!, 0) - z[0]! * y;
        right += Number(z[0]! > 0 === (y === 1));
        p = [1 / (1 + Math.exp(-z[0]!)) - y];
      } else {
        const top = Math.max(...z);
        const sum = z.reduce((s, value) => s + Math.exp(value - top), 0);
        loss += Math.log(sum) + top - z[y]!;
        right += Number(z.indexOf(top) === y);
        p = Array.from(z, (value, k) => Math.exp(value - top) / sum - Number(k === y));
      }
      const dh = new Float64Array(F);
      p.forEach((pk, k) => {
        const dz = pk / rows.length;
        gb2[k]! += dz;
        for (let i = 0; i < F; i++) {
          gW2[i * K + k]! += dz * h[i]!;
          dh[i]! += dz * W2[i * K + k]!;
        }
      });
      const dx = H ? new Float64Array(d) : dh;
      for (let j = 0; j < H; j++) {
        if (a[j]! <= 0) continue;
        gb1[j]! += dh[j]!;
        for (let i = 0; i < d; i++) {
          gW1[i * H + j]! += dh[j]! * x[i]!;
          dx[i]! += dh[j]! * W1[i * H + j]!;
        }
      }
      for (const id of used) for (let c = 0; c < d; c++) gE[id * d + c]! += share * dx[c]!;
    }
    losses.push(loss / rows.length);
    correct.push(right);
    const rate = (adam.learningRate * Math.sqrt(1 - adam.beta2 ** (t + 1))) / (1 - adam.beta1 ** (t + 1));
    w.forEach((x, n) => {
      for (let i = 0; i < x.length; i++) {
        const gi = g[n]![i]!;
        m[n]![i]! += (gi - m[n]![i]!) * (1 - adam.beta1);
        v[n]![i]! += (gi * gi - v[n]![i]!) * (1 - adam.beta2);
        x[i]! -= (rate * m[n]![i]!) / (Math.sqrt(v[n]![i]!) + adam.epsilon);
      }
    });
  });
  return { losses, correct, embedding: E, outputKernel: W2, rows: V };
}
