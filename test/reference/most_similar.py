"""Writes test/golden/most-similar.json.

Run from the repository root: /usr/bin/python3 test/reference/most_similar.py
"""
import json

import numpy as np
import sklearn
from sklearn.metrics.pairwise import cosine_similarity, euclidean_distances

SEED = 5
K = 12
rng = np.random.default_rng(SEED)
X = np.round(rng.normal(size=(150, 8)), 3)
X[40] = 0
X[90] = X[20] * 2  # equal cosines: the lower index comes first
QUERY = 3
cosines = np.float32(cosine_similarity(X)[QUERY])
candidates = np.array([i for i in range(150) if i not in (QUERY, 0, 1, 40)])
similar = candidates[np.lexsort((candidates, -cosines[candidates]))]
different = candidates[np.lexsort((candidates, cosines[candidates]))]
out = {
    "library": f"scikit-learn {sklearn.__version__}, numpy {np.__version__}",
    "seed": SEED,
    "command": "/usr/bin/python3 test/reference/most_similar.py",
    "rows": 150,
    "columns": 8,
    "X": X.ravel().tolist(),
    "query": QUERY,
    "similar": similar[:K].tolist(),
    "similarCosines": cosines[similar[:K]].tolist(),
    "different": different[:K].tolist(),
    "differentCosines": cosines[different[:K]].tolist(),
    "pairs": [
        {
            "a": a,
            "b": b,
            "cosine": float(cosine_similarity(X)[a, b]),
            "dot": float(X[a] @ X[b]),
            "euclidean": float(euclidean_distances(X)[a, b]),
        }
        for a, b in [(3, 7), (20, 90), (5, 149)]
    ],
}
json.dump(out, open("test/golden/most-similar.json", "w"))
