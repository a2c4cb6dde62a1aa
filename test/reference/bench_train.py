"""Times PyTorch at the preset's classifier, for npm run bench -- train --peers.

Usage: python3 bench_train.py CORPUS.csv[.gz] TEXT LABEL VOCABULARY LENGTH DIMENSION EPOCHS SEED
TEXT and LABEL are names of columns. Padding counts in the mean, Adam moves all weights at every step (as Keras does),
one thread, batches of 32. Prints one line of JSON with the median of the epochs, validation aside.
"""
import collections
import csv
import gzip
import json
import sys
import time

import numpy as np
import torch
from torch import nn

path, text, label = sys.argv[1:4]
vocabulary, length, dimension, epochs, seed = (int(word) for word in sys.argv[4:9])
torch.set_num_threads(1)
torch.manual_seed(seed)
rng = np.random.default_rng(seed)
csv.field_size_limit(10**9)

with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))
strip = str.maketrans("", "", "!\"#$%&()*+,-./:;<=>?@[\\]^_`{|}~'")
documents = [row[text].lower().translate(strip).split() for row in rows]
names = sorted({row[label] for row in rows})
classes = len(names)
y = torch.tensor([names.index(row[label]) for row in rows])

order = rng.permutation(len(rows))
held = -(-len(rows) // 10)
validation, training = order[:held], order[held:]
count = collections.Counter(word for i in training for word in documents[i])
index = {word: i + 2 for i, (word, _) in enumerate(count.most_common(vocabulary - 2))}
ids = np.zeros((len(rows), length), np.int64)
for i, tokens in enumerate(documents):
    known = [index.get(word, 1) for word in tokens[:length]]
    ids[i, : len(known)] = known
X = torch.from_numpy(ids)

embedding = nn.EmbeddingBag(vocabulary, dimension, mode="mean")
nn.init.uniform_(embedding.weight, -0.05, 0.05)
head = nn.Sequential(nn.Linear(dimension, 16), nn.ReLU(), nn.Linear(16, 1 if classes == 2 else classes))
for layer in (head[0], head[2]):
    nn.init.xavier_uniform_(layer.weight)
    nn.init.zeros_(layer.bias)
adam = torch.optim.Adam([*embedding.parameters(), *head.parameters()], lr=1e-3, eps=1e-7)
loss = nn.BCEWithLogitsLoss() if classes == 2 else nn.CrossEntropyLoss()
target = y.float()[:, None] if classes == 2 else y

took = []
for _ in range(epochs):
    shuffled = rng.permutation(training)
    begun = time.perf_counter()
    for start in range(0, len(shuffled), 32):
        batch = shuffled[start : start + 32]
        error = loss(head(embedding(X[batch])), target[batch])
        adam.zero_grad()
        error.backward()
        adam.step()
    took.append(time.perf_counter() - begun)
with torch.no_grad():
    z = head(embedding(X[validation]))
    guess = (z[:, 0] > 0).long() if classes == 2 else z.argmax(1)
    accuracy = (guess == y[validation]).float().mean().item()
name = f"PyTorch {torch.__version__}, accuracy {accuracy:.3f}"
print(json.dumps({"name": name, "what": "an epoch", "seconds": float(np.median(took))}))
