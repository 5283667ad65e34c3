"""Makes confidences and thresholds of what both layers say, on the validation splits alone."""

import argparse
import hashlib
import subprocess

import numpy as np

import sources
import weights_file
from train import macro_f1, say

# Weights of the network, the bag and the rules for the mark itself and the offset, as they begin, and how firmly they are held
# there; those of the other labels are held at nought.
START = (0.5, 0.7, 0.8, 0.0)
RIDGE = (30.0, 30.0, 20.0, 0.01)
OTHERS_RIDGE = 400.0
FACTORS = 4  # The first four marks.
WIDTH = 0.5
# So many of the ordinary messages that the thresholds are set on may be marked at all: of those in the everyday chats, and of
# those in the corpus, many of which were made to look like a mark. Of messages that set nothing more are marked; `main` says how
# many, by folds. Each fold sets the thresholds by four fifths of the messages, so that it says rather too many.
EVERYDAY_BUDGET, CORPUS_BUDGET = 0.008, 0.008
FOLDS = 5
# A message that is marked already shows further marks from this confidence on (core/text/layers.cpp).
COMPANION = 0.8
HURTFUL = 9  # The first nine marks.


def readings(program, weights, texts):
    """For each text: what the network says of marks and emotions and the bag of marks, how strongly the rules speak for each mark (0: not at
    all), and which marks are shown, as bits."""
    lines = "\n".join(f"{text.previous}\t{text.text}" for text in texts) + "\n"
    made = subprocess.run([program, weights], input=lines.encode(), capture_output=True, check=True).stdout.decode()
    numbers = np.array([line.split() for line in made.splitlines()], float)
    assert (numbers[:, 38] > -100).all(), "a text without a word: its numbers are stand-ins"
    return numbers[:, 38:85], numbers[:, 19:38], numbers[:, :19], numbers[:, 85]


def logistic(number):
    return 1 / (1 + np.exp(-np.clip(number, -60, 60)))


def fitted(mark, network, bag, fired, truth):
    """The weights of all labels of the network, of all marks of the bag and of the rules, and the offset: a logistic regression
    for one mark, held near START by a ridge; Newton's method."""
    x = np.column_stack([network, bag, fired[:, mark], np.ones(len(network))])
    labels = network.shape[1]
    own = [mark, labels + mark, -2, -1]
    start, ridge = np.zeros(x.shape[1]), np.full(x.shape[1], OTHERS_RIDGE)
    start[own], ridge[own] = START, RIDGE
    penalty = np.diag(ridge)
    w = start.copy()
    for _ in range(50):
        p = logistic(x @ w)
        gradient = x.T @ (p - truth[:, mark]) + penalty @ (w - start)
        hessian = (x * (p * (1 - p))[:, None]).T @ x + penalty
        step = np.linalg.solve(hessian, gradient)
        w -= step * min(1, 2 / max(np.abs(step).max(), 1e-9))
    return w


def expected_calibration_error(confidences, truth, bins=10):
    """Guo et al. 2017, over all marks: the mean gap between confidence and share of truth, by tenths of confidence."""
    which = np.minimum((confidences * bins).astype(int), bins - 1)
    return sum(abs(confidences[which == b].mean() - truth[which == b].mean()) * (which == b).mean()
               for b in range(bins) if (which == b).any())


def chosen_thresholds(confidences, truth, everyday, budgets, width=WIDTH):
    """Thresholds that mark at most a share of `budgets[0]` of the ordinary messages `everyday`, and of `budgets[1]` of those
    without a mark among the others, and else have the highest F1: the mean over the four factors plus the mean over all
    marks. From silence on, one mark after the other is let speak a little more: the one that gains most for what it takes of
    the budgets. A message counts on either side of a threshold by how far it is from it (a kernel of `width` in logits): else
    each threshold would come to lie just above some one message, and other messages would not keep to the budgets."""
    steps = np.round(np.arange(0.99, 0.145, -0.01), 2)
    shares = lambda numbers: [logistic(1.7 * (np.log(numbers / (1 - numbers)) - np.log(step / (1 - step))) / width)
                              for step in steps]  # Nearly the normal kernel.
    said = shares(confidences)
    cost = np.array([[each.mean(0) / budgets[0] for each in shares(everyday)],
                     [each[truth.sum(1) == 0].mean(0) / budgets[1] for each in said]])  # [budget][step][mark]
    f1 = np.array([2 * (each * truth).sum(0) / (each.sum(0) + truth.sum(0)) for each in said])
    weight = np.full(truth.shape[1], 1 / truth.shape[1])
    weight[:FACTORS] += 1 / FACTORS
    at = np.full(truth.shape[1], -1)
    spent = np.zeros(2)
    while True:
        best = None
        for mark in range(truth.shape[1]):
            gained, paid = (f1[at[mark], mark], cost[:, at[mark], mark]) if at[mark] >= 0 else (0.0, np.zeros(2))
            for step in range(at[mark] + 1, len(steps)):
                gain, price = weight[mark] * (f1[step, mark] - gained), cost[:, step, mark] - paid
                if gain > 0 and (spent + price <= 1).all() and (best is None or gain / price.sum() > best[0]):
                    best = (gain / price.sum(), mark, step, price)
        if best is None:
            return np.array([steps[step] if step >= 0 else 1.0 for step in at])
        at[best[1]] = best[2]
        spent += best[3]


def confidences_by(weights, network, bag, fired):
    """Confidences of all marks; `weights` has a row for each, as `fitted` gives it."""
    labels = network.shape[1]
    return logistic(network @ weights[:, :labels].T + bag @ weights[:, labels:-2].T + fired * weights[:, -2] + weights[:, -1])


def shown(confidences, thresholds):
    """What is shown: what reaches its own threshold, and what may join it."""
    alone = confidences >= thresholds
    may_join = np.repeat(alone.any(1, keepdims=True), alone.shape[1], axis=1)
    may_join[:, :HURTFUL] = alone[:, :HURTFUL].any(1, keepdims=True)
    return alone | may_join & (confidences >= COMPANION)


def fold_of(texts):
    """Messages of one idea lie in one fold."""
    return np.array([int(hashlib.sha1(text.idea.encode()).hexdigest()[8:], 16) % FOLDS for text in texts])


def marked_elsewhere(texts, read, everyday_texts, everyday, budgets):
    """The shares of everyday and of other ordinary messages that are marked when neither they nor others of their idea set any
    weight or threshold. `read` and `everyday`: what the layers say, and the labels."""
    fold, everyday_fold = fold_of(texts), fold_of(everyday_texts)
    marked, everyday_marked = np.zeros(len(texts), bool), np.zeros(len(everyday_texts), bool)
    for each in range(FOLDS):
        rest, everyday_rest = [a[fold != each] for a in read], [a[everyday_fold != each] for a in everyday]
        weights, thresholds = calibrated(rest, everyday_rest, budgets)
        for into, numbers, held in ((marked, read, fold == each), (everyday_marked, everyday, everyday_fold == each)):
            into[held] = (confidences_by(weights, *[a[held] for a in numbers[:3]]) >= thresholds).any(1)
    is_ordinary = lambda numbers: numbers[3].sum(1) == 0
    return everyday_marked[is_ordinary(everyday)].mean(), marked[is_ordinary(read)].mean()


def calibrated(read, everyday, budgets):
    """Weights, a row a mark, fitted on both, and thresholds. `read` and `everyday`: what network, bag and rules say, and the
    labels."""
    network, bag, fired, truth = [np.concatenate(both) for both in zip(read, everyday)]
    weights = np.array([fitted(mark, network, bag, fired, truth) for mark in range(truth.shape[1])]).round(4)
    ordinary = everyday[3].sum(1) == 0
    thresholds = chosen_thresholds(confidences_by(weights, *read[:3]), read[3],
                                   confidences_by(weights, *[numbers[ordinary] for numbers in everyday[:3]]), budgets)
    return weights, thresholds


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--readings", required=True, help="the program that reads texts with both layers")
    parser.add_argument("--corpus", required=True)
    parser.add_argument("--weights", required=True, help="as train.py wrote them")
    parser.add_argument("--out", required=True)
    parser.add_argument("--budgets", type=float, nargs=2, default=(EVERYDAY_BUDGET, CORPUS_BUDGET), help="everyday, corpus")
    options = parser.parse_args()

    def read(name):
        texts = sources.corpus(f"{options.corpus}/{name}.tsv")
        network, bag, fired, _ = readings(options.readings, options.weights, texts)
        return texts, (network, bag, fired, np.array([text.labels for text in texts]))

    texts, numbers = read("validation")
    everyday_texts, everyday = read("everyday_validation")
    truth = numbers[3]
    header, body = weights_file.read(options.weights)
    weights, thresholds = calibrated(numbers, everyday, options.budgets)
    for mark, name in enumerate(sources.MARKS):
        network, bag, rule, offset = np.split(weights[mark], [sources.KEPT_COLUMNS, -2, -1])
        header["marks"][mark] = {"label": name, "network": network.tolist(), "bag": bag.tolist(), "rule": rule[0], "offset": offset[0],
                                 "threshold": round(float(thresholds[mark]), 2)}
    weights_file.write(options.out, header, body)
    confidences = confidences_by(weights, *numbers[:3])
    said = shown(confidences, thresholds)
    joined = said & (confidences < thresholds)
    ordinary = truth.sum(1) == 0
    say(f"validation: four factors {macro_f1(truth[:, :4], said[:, :4]):.3f}, marks {macro_f1(truth, said):.3f}, "
        f"ordinary messages marked {said[ordinary].any(1).mean():.4f}, "
        f"calibration error {expected_calibration_error(confidences, truth):.4f}")
    say(f"{joined.sum()} of the marks join another that is shown, and {truth[joined].mean():.2f} of these are right")
    elsewhere = marked_elsewhere(texts, numbers, everyday_texts, everyday, options.budgets)
    say(f"of ordinary messages that set nothing are marked ({FOLDS} folds): everyday ones {elsewhere[0]:.4f}, "
        f"the corpus's {elsewhere[1]:.4f}")
    for mark, name in enumerate(sources.MARKS):
        n = truth[:, mark].sum()
        right = (said[:, mark] * truth[:, mark]).sum()
        say(f"  {name:22} n {n:4.0f}  precision {right / max(1, said[:, mark].sum()):.2f}  recall {right / max(1, n):.2f}"
            f"  from confidence {thresholds[mark]:.2f}")


if __name__ == "__main__":
    main()
