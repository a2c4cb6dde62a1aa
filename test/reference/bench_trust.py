"""Times scikit-learn's trustworthiness on a file of raw float32, for npm run bench -- trust.

Usage: python3 bench_trust.py X.f32 DIMENSIONS COMPONENTS K
Prints one line of JSON. The map is the first COMPONENTS columns; continuity is not computed.
"""
import json
import sys
import time

import numpy as np
import sklearn
from sklearn.manifold import trustworthiness

path = sys.argv[1]
dimensions, components, k = (int(word) for word in sys.argv[2:5])
X = np.fromfile(path, "<f4").reshape(-1, dimensions)
begun = time.perf_counter()
value = trustworthiness(X, np.ascontiguousarray(X[:, :components]), n_neighbors=k)
seconds = time.perf_counter() - begun
print(
    json.dumps(
        {
            "name": f"scikit-learn {sklearn.__version__}, trustworthiness alone: {value:.6f}",
            "what": "all",
            "seconds": seconds,
        }
    )
)
