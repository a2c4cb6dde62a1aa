"""Writes test/golden/word-algebra.json.

gensim's KeyedVectors.most_similar and most_similar_cosmul (4.3), written out in numpy from their source, where every
word's vector is divided by its length first:

  most_similar         cosine with the mean of the weighted vectors
  most_similar_cosmul  prod((1 + cos(x, positive)) / 2) / (prod((1 + cos(x, negative)) / 2) + 0.000001)

Run from the repository root: /usr/bin/python3 test/reference/word_algebra.py
"""
import json

import numpy as np

SEED = 8
K = 10
rng = np.random.default_rng(SEED)
X = np.round(rng.normal(size=(120, 6)), 3)
units = X / np.linalg.norm(X, axis=1, keepdims=True)


def ranked(scores, left_out):
    candidates = np.array([i for i in range(2, 120) if i not in left_out])
    order = candidates[np.lexsort((candidates, -scores[candidates]))][:K]
    return {"indices": order.tolist(), "scores": scores[order].tolist()}


def most_similar(positive, negative):
    mean = np.mean([units[i] for i in positive] + [-units[i] for i in negative], axis=0)
    return units @ (mean / np.linalg.norm(mean))


def most_similar_cosmul(positive, negative):
    shifted = lambda i: (1 + units @ units[i]) / 2
    above = np.prod([shifted(i) for i in positive], axis=0)
    below = np.prod([shifted(i) for i in negative], axis=0)
    return above / (below + 0.000001)


cases = []
for positive, negative in [([5, 9], [17]), ([30], [31]), ([44, 45, 46], []), ([2, 60], [3, 61])]:
    cases.append({
        "positive": positive,
        "negative": negative,
        "add": ranked(most_similar(positive, negative), positive + negative),
        "addWithOperands": ranked(most_similar(positive, negative), []),
        "mul": ranked(most_similar_cosmul(positive, negative), positive + negative),
    })
out = {
    "library": f"numpy {np.__version__}, after the source of gensim 4.3",
    "seed": SEED,
    "command": "/usr/bin/python3 test/reference/word_algebra.py",
    "rows": 120,
    "columns": 6,
    "X": X.ravel().tolist(),
    "cases": cases,
}
json.dump(out, open("test/golden/word-algebra.json", "w"))
