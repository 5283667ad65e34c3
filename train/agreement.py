"""How far two independent labellings agree: Krippendorff's alpha for each mark (nominal, two labellers; Krippendorff 2011),
with the 95 % interval of a bootstrap over messages. second.tsv has the second labelling; the first is in the corpus."""

import argparse

import numpy as np

import sources


def alpha(first, second):
    """1 - observed disagreement / disagreement expected by chance, of two rows of 0 and 1."""
    values = len(first) + len(second)
    ones = first.sum() + second.sum()
    expected = 2 * ones * (values - ones) / (values * (values - 1))
    return 1.0 if expected == 0 else 1 - np.mean(first != second) / expected


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--corpus", required=True)
    options = parser.parse_args()
    known = {}
    for name in ("dev", "train", "validation", "test"):
        for text in sources.corpus(f"{options.corpus}/{name}.tsv"):
            known[(text.previous, text.text)] = text.labels
    again = [text for text in sources.corpus(f"{options.corpus}/second.tsv") if (text.previous, text.text) in known]
    first = np.array([known[(text.previous, text.text)] for text in again])
    second = np.array([text.labels for text in again])
    rng = np.random.default_rng(1)
    print(f"{len(again)} messages labelled twice\n")
    print("| mark | first | second | both | alpha |\n|---|---|---|---|---|")
    for k, mark in enumerate(sources.MARKS):
        a, b = first[:, k], second[:, k]
        drawn = [alpha(a[at], b[at]) for at in rng.integers(len(again), size=(1000, len(again)))]
        low, high = np.percentile(drawn, [2.5, 97.5])
        print(f"| `{mark}` | {a.sum():.0f} | {b.sum():.0f} | {(a * b).sum():.0f} | {alpha(a, b):.2f} ({low:.2f} to {high:.2f}) |")


if __name__ == "__main__":
    main()
