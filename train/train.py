"""Trains the reader: teachers, then the small network that learns from them, then its file. See run."""

import argparse
import os
import random
import time

import numpy as np
import torch

import bag
import sources
import weights_file
from fit import fit
from network import Network, Shape, logits

TEACHER = dict(embedding=96, width=128, layers=3)


def seed(number):
    random.seed(number)
    np.random.seed(number)
    torch.manual_seed(number)


def macro_f1(truth, said):
    right = (truth * said).sum(0)
    return float(np.mean(2 * right / np.maximum(truth.sum(0) + said.sum(0), 1)))


def best_thresholds(truth, numbers):
    """For each column the logit from which F1 is highest."""
    result = []
    for column in range(truth.shape[1]):
        steps = np.arange(-5, 3, 0.05)
        said = numbers[:, column:column + 1] > steps
        right = (truth[:, column:column + 1] * said).sum(0)
        result.append(float(steps[np.argmax(2 * right / (truth[:, column].sum() + said.sum(0)))]))
    return np.array(result)


def say(line):
    print(line, flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--pieces", required=True, help="the program that cuts texts")
    parser.add_argument("--corpus", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--out", required=True, help="the weights file; not calibrated yet")
    parser.add_argument("--train", default="train.tsv,dev.tsv")
    parser.add_argument("--teachers", type=int, default=4)
    parser.add_argument("--teacher-passes", type=int, default=6)
    parser.add_argument("--passes", type=int, default=12)
    parser.add_argument("--repeat", type=int, default=3, help="how often a corpus line is seen in a pass, retyped")
    parser.add_argument("--rows", type=int, default=32768)
    parser.add_argument("--embedding", type=int, default=64)
    parser.add_argument("--width", type=int, default=96)
    parser.add_argument("--layers", type=int, default=2)
    parser.add_argument("--bag-rows", type=int, default=8192)
    parser.add_argument("--dropout", type=float, default=0.3)
    parser.add_argument("--taught", type=float, default=0.5)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--name", default="reader")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    start = time.time()

    shape = Shape(options.rows, options.embedding, options.width, options.layers, options.bag_rows)
    cut = sources.Cut(options.pieces, shape)
    rng = random.Random(7)
    own = [text for name in options.train.split(",") for text in sources.corpus(f"{options.corpus}/{name}")]
    retyped = [sources.Text("marks", sources.retyped(text.previous, rng), sources.retyped(text.text, rng), text.labels,
                            text.idea) for _ in range(options.repeat - 1) for text in own]
    examples = cut.examples(own + retyped + sources.public(options.data))
    validation = cut.examples(sources.corpus(f"{options.corpus}/validation.tsv"))
    emotions = cut.examples(sources.goemotions(options.data, "dev"))
    say(f"{len(own)} messages of the corpus, {len(examples)} examples in all")

    def measure(network_logits_validation, network_logits_emotions):
        truth = np.array([example.labels for example in validation])
        marks = network_logits_validation[:, :19]
        at_best = marks > best_thresholds(truth, marks)
        truth_emotions = np.array([example.labels for example in emotions])
        columns = network_logits_emotions[:, 19:47]
        said = columns > best_thresholds(truth_emotions, columns)
        say(f"  validation, thresholds at their best there: four factors {macro_f1(truth[:, :4], at_best[:, :4]):.3f}, "
            f"marks {macro_f1(truth, at_best):.3f}; emotions {macro_f1(truth_emotions, said):.3f}; "
            f"{time.time() - start:.0f} s so far")

    taught = np.zeros((len(examples), sources.COLUMNS), np.float32)
    sum_validation = sum_emotions = 0
    index = {id(example): number for number, example in enumerate(examples)}
    for teacher in range(options.teachers):
        say(f"teacher {teacher + 1} of {options.teachers}")
        seed(100 + teacher)
        network = Network(Shape(options.rows, **TEACHER), sources.COLUMNS, 0.4)
        order = list(examples)
        fit(network, order, options.teacher_passes, 2e-3, forget=0.15, lose=0.05, report=say)
        taught += 1 / (1 + np.exp(-logits(network, examples)))
        sum_validation = sum_validation + logits(network, validation)
        sum_emotions = sum_emotions + logits(network, emotions)
        measure(sum_validation, sum_emotions)
    if options.teachers:
        for example in examples:
            example.taught = (taught[index[id(example)]] / options.teachers).astype(np.float16)

    say("the reader")
    seed(1)
    network = Network(shape, sources.COLUMNS, options.dropout)
    fit(network, list(examples), options.passes, 3e-3, taught_share=options.taught if options.teachers else 0,
        forget=0.1, lose=0.02, report=say)
    weights_file.rounded(network)
    network_emotions = logits(network, emotions)
    measure(logits(network, validation), network_emotions)

    say("the bag")
    bag_weights, bag_bias = bag.fit([example for example in examples if example.task == "marks"], shape.bag_rows)
    bag_validation = bag.matrix(validation, shape.bag_rows) @ torch.from_numpy(bag_weights) + torch.from_numpy(bag_bias)
    truth = np.array([example.labels for example in validation])
    said = bag_validation.numpy() > best_thresholds(truth, bag_validation.numpy())
    say(f"  validation, thresholds at their best there: four factors {macro_f1(truth[:, :4], said[:, :4]):.3f}, "
        f"marks {macro_f1(truth, said):.3f}")

    truth = np.array([example.labels for example in emotions])
    thresholds = best_thresholds(truth, network_emotions[:, 19:47])
    with open(f"{options.data}/goemotions/labels.txt", encoding="utf-8") as file:
        names = file.read().split()
    header = {
        "format": 1,
        "trained": options.name,
        "shape": {key: getattr(shape, key) for key in
                  ("table_rows", "embedding", "width", "layers", "bag_rows", "previous_max", "text_max")},
        "marks": [{"label": mark, "network": 1.0, "bag": 0.0, "rule": 0.0, "offset": 0.0, "threshold": 0.5} for mark in sources.MARKS],
        "emotions": [{"label": name, "logit": round(float(logit), 4)} for name, logit in zip(names, thresholds)],
    }
    weights_file.write(options.out, header,
                       weights_file.arrays(network) + weights_file.bag_arrays(bag_weights, bag_bias))
    torch.save(network.state_dict(), options.out + ".pt")
    say(f"{options.out}: {os.path.getsize(options.out)} bytes after {time.time() - start:.0f} s")


if __name__ == "__main__":
    main()
