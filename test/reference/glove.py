"""Writes test/golden/glove.json.

Run from the repository root: /usr/bin/python3 test/reference/glove.py

GloVe by its equations (Pennington, Socher and Manning, 2014) with the AdaGrad steps of the authors' program glove.c:
sums of squares from 1, the rate inside the squared steps, cells in one fixed order.
"""
import json

import numpy as np

SEED = 5
WORDS, D, EPOCHS = 12, 3, 20
RATE, X_MAX, ALPHA = 0.05, 10.0, 0.75
rng = np.random.default_rng(SEED)

upper = np.triu(rng.gamma(0.8, 8.0, size=(WORDS, WORDS)), 1)
counts = np.round((upper + upper.T) * 64) / 64  # float32 holds them exactly
rows, columns = np.nonzero(counts)
order = rng.permutation(len(rows))
rows, columns = rows[order], columns[order]
x = counts[rows, columns]
initial = rng.uniform(-0.5 / (D + 1), 0.5 / (D + 1), size=(2 * WORDS, D + 1))

weights = initial.copy()
squares = np.ones_like(weights)
losses = []
for _ in range(EPOCHS):
    cost = 0.0
    for i, j, count in zip(rows, columns + WORDS, x):
        w, c = weights[i], weights[j]
        error = w[:D] @ c[:D] + w[D] + c[D] - np.log(count)
        f = min(1.0, (count / X_MAX) ** ALPHA)
        cost += 0.5 * f * error**2
        step_w = RATE * f * error * np.append(c[:D], 1.0)
        step_c = RATE * f * error * np.append(w[:D], 1.0)
        weights[i] = w - step_w / np.sqrt(squares[i])
        weights[j] = c - step_c / np.sqrt(squares[j])
        squares[i] += step_w**2
        squares[j] += step_c**2
    losses.append(cost / len(rows))

out = {
    "library": f"numpy {np.__version__}",
    "command": "/usr/bin/python3 test/reference/glove.py",
    "seed": SEED,
    "words": WORDS,
    "dimension": D,
    "epochs": EPOCHS,
    "learningRate": RATE,
    "xMax": X_MAX,
    "alpha": ALPHA,
    "rows": rows.tolist(),
    "columns": columns.tolist(),
    "counts": x.tolist(),
    "initial": initial.ravel().tolist(),
    "losses": losses,
    "weights": weights.ravel().tolist(),
}
with open("test/golden/glove.json", "w") as file:
    json.dump(out, file)
    file.write("\n")
