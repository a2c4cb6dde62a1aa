"""Losses and weights of the classifier by PyTorch's gradients and Keras' Adam, for test/models.

Run from the repository root:  python3 test/reference/classifier_torch.py
Gradients are torch's (autograd, float64); Adam is dense, written out as keras.optimizers.Adam computes it.
Documents, labels, weights and batches come from a linear congruential generator that the test repeats.
"""

import json
import sys

import torch
import torch.nn.functional as F

COMMAND = "python3 test/reference/classifier_torch.py"
STEPS, BATCH, DOCUMENTS, V, L = 200, 8, 40, 60, 12
BETA1, BETA2, EPSILON = 0.9, 0.999, 1e-7

VARIANTS = [
    dict(name="logit, masked", d=8, hidden=8, outputs=1, masked=True, frozen=False, rate=0.001),
    dict(name="logit, unmasked", d=8, hidden=8, outputs=1, masked=False, frozen=False, rate=0.01),
    dict(name="softmax of 3, masked", d=8, hidden=8, outputs=3, masked=True, frozen=False, rate=0.01),
    dict(name="softmax of 2, unmasked, no hidden layer", d=8, hidden=0, outputs=2, masked=False, frozen=False, rate=0.01),
    dict(name="logit, masked, 5 numbers a word, 6 hidden units", d=5, hidden=6, outputs=1, masked=True, frozen=False, rate=0.01),
    dict(name="softmax of 5, unmasked, 18 numbers a word, 20 hidden units", d=18, hidden=20, outputs=5, masked=False, frozen=False, rate=0.003),
    dict(name="softmax of 3, masked, embedding frozen", d=8, hidden=8, outputs=3, masked=True, frozen=True, rate=0.01),
    dict(name="logit, unmasked, no hidden layer, embedding frozen", d=5, hidden=0, outputs=1, masked=False, frozen=True, rate=0.01),
]


class Generator:
    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (1664525 * self.state + 1013904223) % 2**32
        return self.state / 2**32

    def integer(self, n):
        return int(self.next() * n)

    def weights(self, rows, columns, limit):
        numbers = [2 * limit * self.next() - limit for _ in range(rows * columns)]
        return torch.tensor(numbers, dtype=torch.float32).double().reshape(rows, columns)


def make(variant, seed):
    g = Generator(seed)
    d, hidden, outputs = variant["d"], variant["hidden"], variant["outputs"]
    documents = []
    for i in range(DOCUMENTS):
        n = 0 if i == 0 else L if i == 1 else 1 + g.integer(L)
        # The square favours low indices, so that some rows are met often and some seldom.
        documents.append([1 + int(g.next() ** 2 * (V - 1)) for _ in range(n)])
    labels = [g.integer(max(outputs, 2)) for _ in range(DOCUMENTS)]
    weights = [g.weights(V, d, 0.05)]
    if hidden:
        weights += [g.weights(d, hidden, 0.6), g.weights(1, hidden, 0.1)]
    weights += [g.weights(hidden or d, outputs, 0.6), g.weights(1, outputs, 0.1)]
    batches = [[g.integer(DOCUMENTS) for _ in range(BATCH)] for _ in range(STEPS)]
    return documents, labels, weights, batches


def scores(variant, weights, documents):
    E, layers = weights[0], weights[1:]
    means = []
    for ids in documents:
        used = ids if variant["masked"] else ids + [0] * (L - len(ids))
        means.append(E[used].mean(0) if used else torch.zeros(E.shape[1], dtype=E.dtype))
    x = torch.stack(means)
    if variant["hidden"]:
        x = torch.relu(x @ layers[0] + layers[1])
    return x @ layers[-2] + layers[-1]


def train(variant, seed):
    documents, labels, weights, batches = make(variant, seed)
    weights = [w.requires_grad_() for w in weights]
    trained = weights[1:] if variant["frozen"] else weights
    m = [torch.zeros_like(w) for w in trained]
    v = [torch.zeros_like(w) for w in trained]
    losses = []
    for t, batch in enumerate(batches, start=1):
        y = torch.tensor([labels[i] for i in batch])
        z = scores(variant, weights, [documents[i] for i in batch])
        if variant["outputs"] == 1:
            loss = F.binary_cross_entropy_with_logits(z[:, 0], y.double())
        else:
            loss = F.cross_entropy(z, y)
        losses.append(loss.item())
        gradients = torch.autograd.grad(loss, trained)
        alpha = variant["rate"] * (1 - BETA2**t) ** 0.5 / (1 - BETA1**t)
        with torch.no_grad():
            for w, g, mw, vw in zip(trained, gradients, m, v):
                mw += (g - mw) * (1 - BETA1)
                vw += (g * g - vw) * (1 - BETA2)
                w -= alpha * mw / (vw.sqrt() + EPSILON)
    rounded = lambda numbers: [float(f"{x:.7g}") for x in numbers]
    return dict(
        variant,
        seed=seed,
        losses=rounded(losses),
        weights=[rounded(w.detach().flatten().tolist()) for w in weights],
    )


golden = dict(
    provenance=dict(
        library=f"torch {torch.__version__}, Python {sys.version.split()[0]}",
        command=COMMAND,
        seeds="1 … per variant",
        note="weights: embedding, hidden kernel and bias (where there is a hidden layer), output kernel and bias",
    ),
    shape=dict(steps=STEPS, batch=BATCH, documents=DOCUMENTS, vocabularySize=V, sequenceLength=L),
    variants=[train(variant, seed) for seed, variant in enumerate(VARIANTS, start=1)],
)
with open("test/golden/classifier.json", "w") as file:
    json.dump(golden, file)
    file.write("\n")
