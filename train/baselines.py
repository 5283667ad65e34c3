"""What the reader is compared with: TF-IDF with logistic regression, and VADER."""

import json
import re
import subprocess
from collections import Counter

import numpy as np
import torch
import torch.nn.functional as functional


def grams(text, previous):
    """Words, pairs of words, and runs of 3 to 5 letters within words; words of the message before apart."""
    words = re.findall(r"[\w']+|[^\w\s]", text.lower())
    found = words + [f"{a} {b}" for a, b in zip(words, words[1:])] + [f"before:{w}" for w in re.findall(r"[\w']+", previous.lower())]
    for word in words:
        padded = f"<{word}>"
        found += [f"#{padded[i:i + n]}" for n in (3, 4, 5) for i in range(len(padded) - n + 1)]
    return Counter(found)


class TfIdf:
    """TF-IDF with logarithmic counts over what stands in two texts at least, rows of length 1."""

    def __init__(self, texts):
        counted = [grams(text.text, text.previous) for text in texts]
        documents = Counter(gram for counts in counted for gram in counts)
        self.column = {gram: i for i, gram in enumerate(g for g, n in documents.items() if n >= 2)}
        self.idf = np.zeros(len(self.column))
        for gram, column in self.column.items():
            self.idf[column] = np.log(len(texts) / documents[gram]) + 1

    def matrix(self, texts):
        rows, columns, values = [], [], []
        for row, text in enumerate(texts):
            known = [(self.column[g], 1 + np.log(n)) for g, n in grams(text.text, text.previous).items() if g in self.column]
            if not known:
                continue
            at = np.array([c for c, _ in known])
            weights = np.array([w for _, w in known]) * self.idf[at]
            rows += [row] * len(at)
            columns += at.tolist()
            values += (weights / np.linalg.norm(weights)).tolist()
        return torch.sparse_coo_tensor([rows, columns], values, (len(texts), len(self.column)), dtype=torch.float32).coalesce()


def logistic_regression(matrix, truth, penalty=3e-6, steps=150):
    """One regression a column of `truth`, all at once; L-BFGS."""
    weights = torch.zeros(matrix.shape[1], truth.shape[1], requires_grad=True)
    bias = torch.full((truth.shape[1],), -3.0, requires_grad=True)
    target = torch.from_numpy(truth)
    optimiser = torch.optim.LBFGS([weights, bias], max_iter=steps, history_size=8, line_search_fn="strong_wolfe")

    def loss():
        optimiser.zero_grad()
        value = functional.binary_cross_entropy_with_logits(torch.sparse.mm(matrix, weights) + bias, target)
        value = value + penalty * (weights * weights).sum()
        value.backward()
        return value

    optimiser.step(loss)
    return Regression(weights, bias)


class Regression:
    def __init__(self, weights, bias):
        self.weights, self.bias = weights, bias

    def __call__(self, matrix):
        return (torch.sparse.mm(matrix, self.weights) + self.bias).detach().numpy()


def vader(texts, bench):
    """VADER's compound score, -1 to 1 (Hutto and Gilbert 2014), by the npm package vader-sentiment."""
    script = ("const v=require('vader-sentiment').SentimentIntensityAnalyzer;"
              "const t=JSON.parse(require('fs').readFileSync(0,'utf8'));"
              "console.log(JSON.stringify(t.map(x=>v.polarity_scores(x).compound)))")
    made = subprocess.run(["node", "-e", script], input=json.dumps([text.text.replace("\\n", "\n") for text in texts]).encode(),
                          capture_output=True, check=True, cwd=bench).stdout
    return np.array(json.loads(made))
