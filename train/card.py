"""The figures of model/CARD.md, measured on the test splits with what is shipped. Changes nothing."""

import argparse

import numpy as np

import baselines
import sources
import weights_file
from calibrate import confidences_by, expected_calibration_error, readings
from train import best_thresholds, say

HURTFUL = 9  # The first nine marks.


def f1s(truth, said):
    right = (truth * said).sum(0)
    return 2 * right / np.maximum(truth.sum(0) + said.sum(0), 1e-9)


def interval(texts, measure, rounds=1000, digits=3):
    """The measure with its 95 % interval: ideas are drawn with replacement, because their messages go together."""
    rng = np.random.default_rng(1)
    ideas = {}
    for row, text in enumerate(texts):
        ideas.setdefault(text.idea or str(row), []).append(row)
    groups = list(ideas.values())
    drawn = [measure(np.concatenate([groups[i] for i in rng.integers(len(groups), size=len(groups))]).astype(int))
             for _ in range(rounds)]
    low, high = np.percentile(drawn, [2.5, 97.5])
    return f"{measure(np.arange(len(texts))):.{digits}f} ({low:.{digits}f} to {high:.{digits}f})"


def confidences_of(header, *read):
    """Confidences as the weights file makes them of network, bag and rules (calibrate.readings)."""
    return confidences_by(np.array([[*mark["network"], *mark["bag"], mark["rule"], mark["offset"]] for mark in header["marks"]]), *read)


def row(name, texts, truth, said):
    ordinary = truth.sum(1) == 0
    plain = [text for text, is_ordinary in zip(texts, ordinary) if is_ordinary]
    said_plain = said[ordinary]
    say(f"| {name} | {interval(texts, lambda at: f1s(truth[at][:, :4], said[at][:, :4]).mean())} "
        f"| {interval(texts, lambda at: f1s(truth[at], said[at]).mean())} "
        f"| {interval(plain, lambda at: said_plain[at].any(1).mean())} "
        f"| {interval(plain, lambda at: said_plain[at][:, :HURTFUL].any(1).mean())} |")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--readings", required=True)
    parser.add_argument("--corpus", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--weights", required=True)
    parser.add_argument("--bench", help="a folder where npm's vader-sentiment is installed")
    parser.add_argument("--split", default="test")
    options = parser.parse_args()

    header, _ = weights_file.read(options.weights)
    test = sources.corpus(f"{options.corpus}/{options.split}.tsv")
    truth = np.array([text.labels for text in test])
    logits, bag, fired, shown_bits = readings(options.readings, options.weights, test)
    confidences = confidences_of(header, logits, bag, fired)
    said = (shown_bits.astype(int)[:, None] >> np.arange(len(sources.MARKS)) & 1).astype(bool)
    validation = sources.corpus(f"{options.corpus}/validation.tsv")
    truth_validation = np.array([text.labels for text in validation])
    training = [text for name in ("train", "dev", "everyday_train") for text in sources.corpus(f"{options.corpus}/{name}.tsv")]

    say(f"{len(test)} messages of {options.split}.tsv, {int((truth.sum(1) == 0).sum())} of them ordinary\n")
    say("| reader | macro-F1, four factors | macro-F1, all marks | ordinary messages marked at all | marked as hurtful |")
    say("|---|---|---|---|---|")
    row("both layers, as shipped", test, truth, said)
    logits_validation, bag_validation, fired_validation, _ = readings(options.readings, options.weights, validation)
    every = confidences_of(header, logits_validation, bag_validation, fired_validation)
    best = np.array([max((f1s(truth_validation[:, k:k + 1], every[:, k:k + 1] >= t)[0], t)
                         for t in np.arange(0.05, 0.95, 0.02))[1] for k in range(truth.shape[1])])
    row("both layers, thresholds for F1", test, truth, confidences >= best)
    marks = len(sources.MARKS)
    alone = best_thresholds(truth_validation, logits_validation[:, :marks])
    row("the network alone, thresholds for F1", test, truth, logits[:, :marks] > alone)
    row("the bag alone, thresholds for F1", test, truth, bag > best_thresholds(truth_validation, bag_validation))
    row("the rules alone", test, truth, fired > 0)
    tfidf = baselines.TfIdf(training)
    regression = baselines.logistic_regression(tfidf.matrix(training), np.array([text.labels for text in training]))
    on_validation = regression(tfidf.matrix(validation))
    on_test = regression(tfidf.matrix(test))
    row("TF-IDF and logistic regression, thresholds for F1", test, truth, on_test > best_thresholds(truth_validation, on_validation))
    if options.bench:
        compound = baselines.vader(test, options.bench)
        as_marks = np.zeros_like(said)
        as_marks[:, :HURTFUL] = (compound <= -0.05)[:, None]
        as_marks[:, HURTFUL:] = (compound >= 0.05)[:, None]
        row("VADER: below -.05 every hurtful mark, above .05 every helpful one", test, truth, as_marks)

    say(f"\nExpected calibration error over all marks: {expected_calibration_error(confidences, truth):.4f}")
    shown = confidences[said]
    if len(shown):
        say(f"of the marks shown: {len(shown)}, mean confidence {shown.mean():.3f}, true {truth[said].mean():.3f}")
    everyday = sources.corpus(f"{options.corpus}/everyday_test.tsv")
    truth_everyday = np.array([text.labels for text in everyday])
    bits = readings(options.readings, options.weights, everyday)[3]
    said_everyday = (bits.astype(int)[:, None] >> np.arange(len(sources.MARKS)) & 1).astype(bool)
    ordinary = truth_everyday.sum(1) == 0
    plain = [text for text, is_ordinary in zip(everyday, ordinary) if is_ordinary]
    say(f"{len(everyday)} messages of everyday_test.tsv, {ordinary.sum()} of them ordinary; of these "
        f"{interval(plain, lambda at: said_everyday[ordinary][at].any(1).mean(), digits=4)} are marked at all and "
        f"{interval(plain, lambda at: said_everyday[ordinary][at][:, :HURTFUL].any(1).mean(), digits=4)} as hurtful; "
        f"of the {said_everyday.sum()} marks shown there {truth_everyday[said_everyday].mean():.3f} are right")
    say("\n| mark | messages | precision | recall | F1 | rules' F1 |\n|---|---|---|---|---|---|")
    rules = f1s(truth, fired > 0)
    for k, name in enumerate(sources.MARKS):
        right = (said[:, k] * truth[:, k]).sum()
        say(f"| `{name}` | {truth[:, k].sum():.0f} | {right / max(1, said[:, k].sum()):.2f} "
            f"| {right / max(1, truth[:, k].sum()):.2f} | {f1s(truth, said)[k]:.2f} | {rules[k]:.2f} |")

    emotions = sources.goemotions(options.data, "test")
    truth_emotions = np.array([text.labels for text in emotions])
    numbers = readings(options.readings, options.weights, emotions)[0][:, marks:]
    named = numbers > np.array([emotion["logit"] for emotion in header["emotions"]])
    say(f"\nGoEmotions test, macro-F1 over 28 labels: "
        f"{interval(emotions, lambda at: f1s(truth_emotions[at], named[at]).mean())}")


if __name__ == "__main__":
    main()
