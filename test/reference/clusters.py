"""Writes test/golden/clusters.json: silhouettes of groups, and k-means of planted groups.

Run from the repository root: /usr/bin/python3 test/reference/clusters.py
"""
import json

import numpy as np
import sklearn
from sklearn.cluster import KMeans
from sklearn.metrics import silhouette_score

SEED = 31
rng = np.random.default_rng(SEED)


def rounded(a):
    """Numbers that float32 and the file hold exactly."""
    return np.round(np.asarray(a) * 1024) / 1024


planted = np.repeat(np.arange(5), [40, 30, 25, 20, 5])
X = rounded(rng.normal(size=(5, 4))[planted] * 6 + rng.normal(size=(120, 4)))
loose = rng.integers(0, 3, 120)
alone = np.where(np.arange(120) == 7, 9, loose)
model = KMeans(n_clusters=5, n_init=10, random_state=0).fit(X)
unit = X / np.linalg.norm(X, axis=1, keepdims=True)
cosine = KMeans(n_clusters=4, n_init=10, random_state=0).fit(unit)
out = {
    "library": f"scikit-learn {sklearn.__version__} silhouette_score and KMeans, numpy {np.__version__}",
    "seed": SEED,
    "command": "/usr/bin/python3 test/reference/clusters.py",
    "rows": 120,
    "columns": 4,
    "X": X.ravel().tolist(),
    "silhouettes": [
        {
            "name": name,
            "groups": groups.tolist(),
            "metric": metric,
            "silhouette": silhouette_score(X, groups, metric=metric),
        }
        for name, groups in (("planted", planted), ("at random", loose), ("one alone", alone))
        for metric in ("euclidean", "cosine")
    ],
    "kMeans": {"clusters": 5, "labels": model.labels_.tolist(), "inertia": model.inertia_},
    "kMeansOfUnitRows": {"clusters": 4, "labels": cosine.labels_.tolist(), "inertia": cosine.inertia_},
}
json.dump(out, open("test/golden/clusters.json", "w"))
