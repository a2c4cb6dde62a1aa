"""Writes test/golden/tsne-perplexity.json, tsne-layout.json and tsne-divergence.json.

Run from the repository root: /usr/bin/python3 test/reference/tsne.py
"""
import contextlib
import io
import json
import re

import numpy as np
import sklearn
from sklearn.manifold import TSNE
from scipy.spatial.distance import squareform
from sklearn.manifold._t_sne import _joint_probabilities_nn, _kl_divergence
from sklearn.manifold._utils import _binary_search_perplexity
from sklearn.neighbors import NearestNeighbors

SEED = 7
PROVENANCE = {
    "library": f"scikit-learn {sklearn.__version__}, numpy {np.__version__}",
    "seed": SEED,
    "command": "/usr/bin/python3 test/reference/tsne.py",
}


def clusters(rows, columns, count, rng):
    spectrum = 1 / np.sqrt(1 + np.arange(columns))
    centers = rng.normal(size=(count, columns)) * spectrum * 3
    X = centers[rng.integers(0, count, rows)] + rng.normal(size=(rows, columns)) * spectrum
    return np.round(X, 3).astype(np.float32)


def neighbors(X, perplexity):
    k = min(len(X) - 1, int(3 * perplexity + 1))
    graph = NearestNeighbors(n_neighbors=k, algorithm="brute").fit(X).kneighbors_graph(mode="distance")
    graph.data **= 2
    return graph, k


def write_perplexity(rng):
    X = clusters(60, 5, 4, rng)
    graph, k = neighbors(X, 10)
    graph.sort_indices()
    distances = np.sort(graph.data.reshape(60, k), axis=1).astype(np.float32)
    p = _binary_search_perplexity(distances, 10.0, 0)
    out = {
        **PROVENANCE,
        "perplexity": 10,
        "k": k,
        "squared": [float(f"{x:.8g}") for x in distances.ravel()],
        "conditional": [float(f"{x:.6g}") for x in p.ravel()],
    }
    json.dump(out, open("test/golden/tsne-perplexity.json", "w"))


class Textbook(TSNE):
    """One degree of freedom in three dimensions too; scikit-learn itself takes components − 1."""

    def _tsne(self, P, degrees_of_freedom, *args, **kwargs):
        return super()._tsne(P, 1, *args, **kwargs)

    def get_params(self, deep=True):
        return {}


def exact_kl(P, Y):
    Y = Y.astype(np.float64)
    w = 1 / (1 + ((Y[:, None] - Y[None]) ** 2).sum(-1))
    np.fill_diagonal(w, 0)
    P = P.tocoo()
    keep = P.data > 0
    q = w[P.row, P.col] / w.sum()
    return float((P.data[keep] * np.log(P.data[keep] / q[keep])).sum())


def layout(X, components, perplexity):
    settings = dict(init="pca", learning_rate="auto", random_state=SEED, n_iter=1000, verbose=1)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        Y = Textbook(n_components=components, perplexity=perplexity, **settings).fit_transform(X)
    graph, k = neighbors(X, perplexity)
    P = _joint_probabilities_nn(graph, perplexity, 0)
    text = printed.getvalue()
    return {
        "components": components,
        "perplexity": perplexity,
        "iterations": 1000,
        "neighbors": k,
        "meanSigma": float(re.search(r"Mean sigma: ([\d.]+)", text).group(1)),
        "klAfterExaggeration": float(re.search(r"early exaggeration: ([\d.]+)", text).group(1)),
        "kl": exact_kl(P, Y),
    }


def write_layout(rng):
    X = clusters(500, 16, 12, rng)
    out = {
        **PROVENANCE,
        "rows": 500,
        "columns": 16,
        "X": [float(f"{x:.3f}") for x in X.ravel()],
        "layouts": [layout(X, 2, 30), layout(X, 3, 40)],
    }
    json.dump(out, open("test/golden/tsne-layout.json", "w"))
    return X


def divergence(X, components, degrees_of_freedom, rng):
    """KL and gradient at positions that no descent led to, by the exact method.

    Above one degree of freedom scikit-learn's vector is not the gradient of its KL (it multiplies by
    (1 + d² / ν)^−(ν + 1)/2 where the derivative has (1 + d² / ν)^−1), so it is left out.
    """
    Y = np.round(rng.normal(size=(len(X), components)) * 8, 3)
    graph, _ = neighbors(X, 30)
    P = _joint_probabilities_nn(graph, 30, 0).toarray()
    kl, gradient = _kl_divergence(Y.ravel(), squareform(P, checks=False), degrees_of_freedom, len(X), components)
    return {
        "components": components,
        "degreesOfFreedom": degrees_of_freedom,
        "perplexity": 30,
        "positions": [float(f"{x:.3f}") for x in Y.ravel()],
        "kl": float(kl),
        "gradient": [float(f"{x:.5g}") for x in gradient] if degrees_of_freedom == 1 else None,
    }


def write_divergence(X, rng):
    cases = [divergence(X, *case, rng) for case in [(2, 1), (3, 1), (3, 2)]]
    json.dump({**PROVENANCE, "cases": cases}, open("test/golden/tsne-divergence.json", "w"))


rng = np.random.default_rng(SEED)
write_perplexity(rng)
write_divergence(write_layout(rng), rng)
