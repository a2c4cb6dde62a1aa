"""Times NumPy or scikit-learn at finding neighbors, for npm run bench -- neighbors | pairs --peers.

Usage: python3 bench_neighbors.py X.f32 DIMENSIONS K QUERIES      cosines of the first QUERIES rows, by NumPy
       python3 bench_neighbors.py X.f32 DIMENSIONS K all          all rows by distance, faiss if it is there
Prints one line of JSON.
"""
import json
import sys
import time

import numpy as np

path, dimensions, k, asked = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
X = np.fromfile(path, "<f4").reshape(-1, dimensions)


def by_cosine(queries):
    unit = X / np.maximum(np.linalg.norm(X, axis=1, keepdims=True), 1e-30)
    begun = time.perf_counter()
    for query in range(queries):
        cosines = unit @ unit[query]
        cosines[query] = -np.inf
        nearest = np.argpartition(-cosines, k)[:k]
        nearest[np.argsort(-cosines[nearest])]
    seconds = (time.perf_counter() - begun) / queries
    return {"name": f"NumPy {np.__version__}", "what": "a query", "seconds": seconds}


def by_distance():
    try:
        import faiss

        faiss.omp_set_num_threads(1)
        index = faiss.IndexFlatL2(dimensions)
        index.add(X)
        begun = time.perf_counter()
        index.search(X, k + 1)
        name = f"faiss {faiss.__version__}"
    except ImportError:
        import sklearn
        from sklearn.neighbors import NearestNeighbors

        begun = time.perf_counter()
        NearestNeighbors(n_neighbors=k, n_jobs=1).fit(X).kneighbors()
        name = f"scikit-learn {sklearn.__version__}"
    return {"name": name, "what": "all rows", "seconds": time.perf_counter() - begun}


print(json.dumps(by_distance() if asked == "all" else by_cosine(int(asked))))
