"""Writes test/golden/pca.json.

Run from the repository root: /usr/bin/python3 test/reference/pca.py
"""
import json

import numpy as np
import sklearn
from sklearn.decomposition import PCA

SEED = 11
rng = np.random.default_rng(SEED)
X = np.round(rng.normal(size=(40, 6)) @ rng.normal(size=(6, 6)) + rng.normal(size=6), 3)
model = PCA(n_components=3, svd_solver="full").fit(X)
# The sign rule of scikit-learn 1.5 and later: the loading of largest magnitude is positive.
signs = np.sign(model.components_[np.arange(3), np.abs(model.components_).argmax(axis=1)])
out = {
    "library": f"scikit-learn {sklearn.__version__}, numpy {np.__version__}; signs by the rule of scikit-learn 1.5",
    "seed": SEED,
    "command": "/usr/bin/python3 test/reference/pca.py",
    "rows": 40,
    "columns": 6,
    "X": X.ravel().tolist(),
    "components": (model.components_ * signs[:, None]).ravel().tolist(),
    "explainedVariance": model.explained_variance_.tolist(),
    "explainedVarianceRatio": model.explained_variance_ratio_.tolist(),
    "scores": (model.transform(X) * signs).ravel().tolist(),
}
json.dump(out, open("test/golden/pca.json", "w"))
