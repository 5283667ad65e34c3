"""Makes confidences and thresholds of what both layers say, on the validation split alone."""

import argparse
import subprocess

import numpy as np

import sources
import weights_file
from train import macro_f1, say

START = (0.5, 0.7, 0.8, 0.0)
RIDGE = (30.0, 30.0, 20.0, 0.01)
FACTORS = 4  # The first four marks.
BUDGET = 0.01  # Of ordinary messages, so many may be marked at all.


def readings(program, weights, texts):
    """For each text: how strongly the rules speak for each mark (0: not at all), what the bag says of marks, and the network of marks and
    of emotions."""
    lines = "\n".join(f"{text.previous}\t{text.text}" for text in texts) + "\n"
    made = subprocess.run([program, weights], input=lines.encode(), capture_output=True, check=True).stdout.decode()
    numbers = np.array([line.split() for line in made.splitlines()], float)
    return numbers[:, :19], numbers[:, 19:38], numbers[:, 38:57], numbers[:, 57:85]


def logistic(number):
    return 1 / (1 + np.exp(-np.clip(number, -60, 60)))


def fitted(network, bag, fired, truth):
    """Weights of network, bag and rules and the offset of a logistic regression, held near START by a ridge; Newton's
    method."""
    x = np.column_stack([network, bag, fired, np.ones(len(network))])
    start = np.array(START)
    penalty = np.diag(RIDGE)
    w = start.copy()
    for _ in range(50):
        p = logistic(x @ w)
        gradient = x.T @ (p - truth) + penalty @ (w - start)
        hessian = (x * (p * (1 - p))[:, None]).T @ x + penalty
        step = np.linalg.solve(hessian, gradient)
        w -= step * min(1, 2 / max(np.abs(step).max(), 1e-9))
    return w


def expected_calibration_error(confidences, truth, bins=10):
    """Guo et al. 2017, over all marks: the mean gap between confidence and share of truth, by tenths of confidence."""
    which = np.minimum((confidences * bins).astype(int), bins - 1)
    return sum(abs(confidences[which == b].mean() - truth[which == b].mean()) * (which == b).mean()
               for b in range(bins) if (which == b).any())


def chosen_thresholds(confidences, truth, budget):
    """Thresholds that mark at most `budget` of the messages without a mark, and else have the highest F1: the mean over
    the four factors plus the mean over all marks. From silence on, one mark after the other is let speak a little more:
    the one that gains most for each ordinary message more that is then marked."""
    ordinary = truth.sum(1) == 0
    allowed = budget * ordinary.sum()
    steps = np.round(np.arange(0.99, 0.145, -0.01), 2)
    weight = [1 / truth.shape[1] + (1 / FACTORS if mark < FACTORS else 0) for mark in range(truth.shape[1])]
    at = np.full(truth.shape[1], -1)

    def f1(mark, step):
        if step < 0:
            return 0.0
        said = confidences[:, mark] >= steps[step]
        return 2 * (said & (truth[:, mark] > 0)).sum() / max(1, said.sum() + truth[:, mark].sum())

    def said_by(mark, step):
        return confidences[:, mark] >= steps[step] if step >= 0 else np.zeros(len(confidences), bool)

    while True:
        said = np.array([said_by(mark, at[mark]) for mark in range(truth.shape[1])])
        best = None
        for mark in range(truth.shape[1]):
            others = np.delete(said, mark, 0).any(0) & ordinary
            for step in range(at[mark] + 1, len(steps)):
                gain = weight[mark] * (f1(mark, step) - f1(mark, at[mark]))
                cost = ((said_by(mark, step) & ordinary) | others).sum()
                if gain <= 0 or cost > allowed:
                    continue
                worth = gain / (cost - (said.any(0) & ordinary).sum() + 0.2)
                if best is None or worth > best[0]:
                    best = (worth, mark, step)
        if best is None:
            return np.array([steps[step] if step >= 0 else 1.0 for step in at])
        at[best[1]] = best[2]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--readings", required=True, help="the program that reads texts with both layers")
    parser.add_argument("--corpus", required=True)
    parser.add_argument("--weights", required=True, help="as train.py wrote them")
    parser.add_argument("--out", required=True)
    parser.add_argument("--budget", type=float, default=BUDGET)
    options = parser.parse_args()

    texts = sources.corpus(f"{options.corpus}/validation.tsv")
    truth = np.array([text.labels for text in texts])
    fired, bag, logits, _ = readings(options.readings, options.weights, texts)
    header, body = weights_file.read(options.weights)
    confidences = np.zeros_like(logits)
    for mark, name in enumerate(sources.MARKS):
        weights = [round(float(weight), 4) for weight in fitted(logits[:, mark], bag[:, mark], fired[:, mark], truth[:, mark])]
        header["marks"][mark] = dict(zip(("network", "bag", "rule", "offset"), weights), label=name, threshold=1.0)
        confidences[:, mark] = logistic(np.column_stack([logits[:, mark], bag[:, mark], fired[:, mark],
                                                         np.ones(len(texts))]) @ weights)
    thresholds = chosen_thresholds(confidences, truth, options.budget)
    for mark, threshold in enumerate(thresholds):
        header["marks"][mark]["threshold"] = round(float(threshold), 2)
    weights_file.write(options.out, header, body)
    said = confidences >= thresholds
    ordinary = truth.sum(1) == 0
    say(f"validation: four factors {macro_f1(truth[:, :4], said[:, :4]):.3f}, marks {macro_f1(truth, said):.3f}, "
        f"ordinary messages marked {said[ordinary].any(1).mean():.4f}, "
        f"calibration error {expected_calibration_error(confidences, truth):.4f}")
    for mark, name in enumerate(sources.MARKS):
        n = truth[:, mark].sum()
        right = (said[:, mark] * truth[:, mark]).sum()
        say(f"  {name:22} n {n:4.0f}  precision {right / max(1, said[:, mark].sum()):.2f}  recall {right / max(1, n):.2f}"
            f"  from confidence {thresholds[mark]:.2f}")


if __name__ == "__main__":
    main()
