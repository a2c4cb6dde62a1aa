"""Writes test/golden/trustworthiness.json.

Run from the repository root: /usr/bin/python3 test/reference/trustworthiness.py
"""
import json

import numpy as np
import sklearn
from sklearn.decomposition import PCA
from sklearn.manifold import trustworthiness

SEED = 21
rng = np.random.default_rng(SEED)


def rounded(a):
    """Numbers that float32 and the file hold exactly."""
    return np.round(np.asarray(a) * 1024) / 1024


def case(name, X, Y, ks):
    X, Y = rounded(X), rounded(Y)
    results = []
    for k in ks:
        for metric in ("euclidean", "cosine"):
            # Exchanged, the map takes the part of the vectors; its distances are always Euclidean.
            apart = sklearn.metrics.pairwise_distances(X, metric=metric)
            near = [np.argsort(np.where(np.arange(len(X)) == i, np.inf, row))[:k] for i, row in enumerate(apart)]
            mapped = sklearn.metrics.pairwise_distances(Y)
            np.fill_diagonal(mapped, np.inf)
            rank = np.argsort(np.argsort(mapped, axis=1), axis=1) + 1
            n = len(X)
            lost = sum(max(0, rank[i, j] - k) for i in range(n) for j in near[i])
            continuity = 1 - lost * 2 / (n * k * (2 * n - 3 * k - 1))
            if metric == "euclidean":
                assert abs(continuity - trustworthiness(Y, X, n_neighbors=k)) < 1e-12
            results.append(
                {
                    "k": k,
                    "metric": metric,
                    "trustworthiness": trustworthiness(X, Y, n_neighbors=k, metric=metric),
                    "continuity": continuity,
                }
            )
    return {
        "name": name,
        "rows": X.shape[0],
        "columns": X.shape[1],
        "components": Y.shape[1],
        "X": X.ravel().tolist(),
        "map": Y.ravel().tolist(),
        "results": results,
    }


small = rng.normal(size=(60, 5))
clusters = rng.normal(size=(6, 8))[rng.integers(0, 6, 151)] * 3 + rng.normal(size=(151, 8)) + 1
out = {
    "library": f"scikit-learn {sklearn.__version__} manifold.trustworthiness, numpy {np.__version__}",
    "seed": SEED,
    "command": "/usr/bin/python3 test/reference/trustworthiness.py",
    "continuity": "trustworthiness with the spaces exchanged; with cosine, by the same formula from cosine neighbors",
    "cases": [
        case("principal components of clusters", clusters, PCA(2).fit_transform(clusters), (1, 5, 12, 50, 75)),
        case("three of five columns", small, small[:, :3], (5, 29)),
        case("random layout", clusters, rng.normal(size=(151, 3)), (5, 12)),
    ],
}
json.dump(out, open("test/golden/trustworthiness.json", "w"))
