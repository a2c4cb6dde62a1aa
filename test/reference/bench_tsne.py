"""Times scikit-learn's t-SNE on a file of raw float32, for npm run bench -- tsne --peers.

Usage: python3 bench_tsne.py X.f32 DIMENSIONS COMPONENTS PERPLEXITY ITERATIONS DEGREES SEED THREADS
Prints one line of JSON. DEGREES: of freedom of the kernel; scikit-learn itself takes components − 1.
"""
import json
import sys
import time

import numpy as np
import sklearn
from sklearn.manifold import TSNE

path = sys.argv[1]
dimensions, components = int(sys.argv[2]), int(sys.argv[3])
perplexity, iterations = float(sys.argv[4]), int(sys.argv[5])
degrees, seed, threads = (int(word) for word in sys.argv[6:9])


class WithDegrees(TSNE):
    def _tsne(self, P, degrees_of_freedom, *args, **kwargs):
        return super()._tsne(P, degrees, *args, **kwargs)

    def get_params(self, deep=True):
        return {}


X = np.fromfile(path, "<f4").reshape(-1, dimensions)
settings = dict(
    n_components=components,
    perplexity=perplexity,
    init="pca",
    learning_rate="auto",
    angle=0.5,
    random_state=seed,
    n_jobs=threads,
)
try:
    model = WithDegrees(max_iter=iterations, **settings)
except TypeError:
    model = WithDegrees(n_iter=iterations, **settings)
begun = time.perf_counter()
model.fit_transform(X)
seconds = time.perf_counter() - begun
print(
    json.dumps(
        {
            "name": f"scikit-learn {sklearn.__version__}, KL {model.kl_divergence_:.4f} after {model.n_iter_}",
            "what": "all",
            "seconds": seconds,
        }
    )
)
