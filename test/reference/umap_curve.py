"""Writes test/golden/umap-curve.json: the curve that umap-learn fits (`find_ab_params`), by its own recipe.

Run from the repository root: /usr/bin/python3 test/reference/umap_curve.py
"""
import json

import numpy as np
import scipy
from scipy.optimize import curve_fit


def fit(min_dist, spread=1.0):
    x = np.linspace(0, spread * 3, 300)
    y = np.where(x < min_dist, 1.0, np.exp(-(x - min_dist) / spread))
    (a, b), _ = curve_fit(lambda d, a, b: 1.0 / (1.0 + a * d ** (2 * b)), x, y, xtol=1e-12, ftol=1e-12)
    return {"minDist": min_dist, "a": a, "b": b}


out = {
    "library": f"scipy {scipy.__version__} curve_fit, with the points of umap-learn's find_ab_params",
    "command": "/usr/bin/python3 test/reference/umap_curve.py",
    "curves": [fit(d) for d in (0, 0.01, 0.1, 0.25, 0.5, 0.8, 1)],
}
json.dump(out, open("test/golden/umap-curve.json", "w"))
