"""Makes confidences and thresholds of what both layers say, on the validation split alone."""

import argparse
import hashlib
import subprocess

import numpy as np

import sources
import weights_file
from train import macro_f1, say

START = (0.5, 0.7, 0.8, 0.0)
RIDGE = (30.0, 30.0, 20.0, 0.01)
FACTORS = 4  # The first four marks.
WIDTH = 0.5
# Of the ordinary messages that the thresholds are set on, so many may be marked at all. Of others more are: with this, by
# the folds of `main`, about one in a hundred, which is the aim.
BUDGET = 0.006
FOLDS = 5


def readings(program, weights, texts):
    """For each text: how strongly the rules speak for each mark (0: not at all), what the bag says of marks, the network of marks and of
    emotions, and which marks are shown, as bits."""
    lines = "\n".join(f"{text.previous}\t{text.text}" for text in texts) + "\n"
    made = subprocess.run([program, weights], input=lines.encode(), capture_output=True, check=True).stdout.decode()
    numbers = np.array([line.split() for line in made.splitlines()], float)
    return numbers[:, :19], numbers[:, 19:38], numbers[:, 38:57], numbers[:, 57:85], numbers[:, 85]


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


def chosen_thresholds(confidences, truth, budget, width=WIDTH):
    """Thresholds that mark at most `budget` of the messages without a mark, and else have the highest F1: the mean over
    the four factors plus the mean over all marks. From silence on, one mark after the other is let speak a little more:
    the one that gains most for each ordinary message more that is then marked. A message counts on either side of a
    threshold by how far it is from it (a kernel of `width` in logits): else each threshold would come to lie just above
    some one message, and other messages would not keep to the budget."""
    logits = np.log(confidences / (1 - confidences))
    ordinary = truth.sum(1) == 0
    steps = np.round(np.arange(0.99, 0.145, -0.01), 2)
    share = [logistic(1.7 * (logits - np.log(step / (1 - step))) / width) for step in steps]  # Nearly the normal kernel.
    cost = np.array([said[ordinary].mean(0) for said in share])  # [step][mark]
    f1 = np.array([2 * (said * truth).sum(0) / (said.sum(0) + truth.sum(0)) for said in share])
    weight = np.full(truth.shape[1], 1 / truth.shape[1])
    weight[:FACTORS] += 1 / FACTORS
    at = np.full(truth.shape[1], -1)
    spent = 0.0
    while True:
        best = None
        for mark in range(truth.shape[1]):
            gained, paid = (f1[at[mark], mark], cost[at[mark], mark]) if at[mark] >= 0 else (0.0, 0.0)
            for step in range(at[mark] + 1, len(steps)):
                gain, price = weight[mark] * (f1[step, mark] - gained), cost[step, mark] - paid
                if gain > 0 and spent + price <= budget and (best is None or gain / price > best[0]):
                    best = (gain / price, mark, step, price)
        if best is None:
            return np.array([steps[step] if step >= 0 else 1.0 for step in at])
        at[best[1]] = best[2]
        spent += best[3]


def confidences_by(weights, network, bag, fired):
    """Confidences of all marks; `weights` has a row of four for each."""
    return logistic(network * weights[:, 0] + bag * weights[:, 1] + fired * weights[:, 2] + weights[:, 3])


def marked_elsewhere(texts, network, bag, fired, truth, budget):
    """The share of ordinary messages that is marked when neither they nor others of their idea set any weight or threshold."""
    fold = np.array([int(hashlib.sha1(text.idea.encode()).hexdigest()[8:], 16) % FOLDS for text in texts])
    marked = np.zeros(len(texts), bool)
    for each in range(FOLDS):
        rest, held = fold != each, fold == each
        weights = np.array([fitted(network[rest, k], bag[rest, k], fired[rest, k], truth[rest, k]) for k in range(truth.shape[1])])
        thresholds = chosen_thresholds(confidences_by(weights, network[rest], bag[rest], fired[rest]), truth[rest], budget)
        marked[held] = (confidences_by(weights, network[held], bag[held], fired[held]) >= thresholds).any(1)
    return marked[truth.sum(1) == 0].mean()


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
    fired, bag, logits, _, _ = readings(options.readings, options.weights, texts)
    header, body = weights_file.read(options.weights)
    weights = np.array([fitted(logits[:, k], bag[:, k], fired[:, k], truth[:, k]) for k in range(truth.shape[1])]).round(4)
    for mark, name in enumerate(sources.MARKS):
        header["marks"][mark] = dict(zip(("network", "bag", "rule", "offset"), weights[mark].tolist()), label=name, threshold=1.0)
    confidences = confidences_by(weights, logits, bag, fired)
    thresholds = chosen_thresholds(confidences, truth, options.budget)
    for mark, threshold in enumerate(thresholds):
        header["marks"][mark]["threshold"] = round(float(threshold), 2)
    weights_file.write(options.out, header, body)
    said = confidences >= thresholds
    ordinary = truth.sum(1) == 0
    say(f"validation: four factors {macro_f1(truth[:, :4], said[:, :4]):.3f}, marks {macro_f1(truth, said):.3f}, "
        f"ordinary messages marked {said[ordinary].any(1).mean():.4f}, "
        f"calibration error {expected_calibration_error(confidences, truth):.4f}")
    elsewhere = marked_elsewhere(texts, logits, bag, fired, truth, options.budget)
    say(f"of ordinary messages that set nothing {elsewhere:.4f} are marked ({FOLDS} folds over ideas)")
    for mark, name in enumerate(sources.MARKS):
        n = truth[:, mark].sum()
        right = (said[:, mark] * truth[:, mark]).sum()
        say(f"  {name:22} n {n:4.0f}  precision {right / max(1, said[:, mark].sum()):.2f}  recall {right / max(1, n):.2f}"
            f"  from confidence {thresholds[mark]:.2f}")


if __name__ == "__main__":
    main()
