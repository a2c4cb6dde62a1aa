"""Figures of a corpus (columns text, label) and the digest of its vocabulary file, by Keras' rules in plain Python.

python3 test/reference/vocabulary_figures.py ../shared/data/sentiment_mix/sentiment_mix_85089.csv.gz
Written for Python 3.11; test/worker/real-corpus.test.ts holds the figures that it prints.
"""
import collections
import csv
import gzip
import hashlib
import io
import re
import string
import sys

csv.field_size_limit(10**9)
with gzip.open(sys.argv[1]) as packed:
    rows = list(csv.reader(io.TextIOWrapper(packed, encoding="utf-8", newline="")))[1:]
strip = str.maketrans("", "", string.punctuation)
counts = collections.Counter()
lengths = []
for text, _ in rows:
    tokens = [token for token in re.split("[ \t\n\v\f\r]+", text.lower().translate(strip)) if token]
    counts.update(tokens)
    lengths.append(len(tokens))
ranked = sorted(counts, key=lambda token: (counts[token], token.encode()), reverse=True)
vocabulary = "".join(token + "\n" for token in ["", "[UNK]", *ranked[:9998]])
print("documents", len(rows))
print("tokens", sum(lengths))
print("distinct tokens", len(counts))
print("hapaxes", sum(count == 1 for count in counts.values()))
print("empty texts", lengths.count(0))
print("duplicates", len(rows) - len({text for text, _ in rows}))
print("90th percentile", sorted(lengths)[-(-len(lengths) * 9 // 10) - 1])
print("longest", max(lengths))
print("sha256 of the 10,000 tokens", hashlib.sha256(vocabulary.encode()).hexdigest())
