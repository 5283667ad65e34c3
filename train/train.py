"""Trains the reader. A network learns all texts and their words, then the corpus. A second one, from other seeds, learns the
same, but the corpus also from what the first one and itself make of each message (distillation: Hinton et al. 2015; of a
network of the same size: Furlanello et al. 2018); this one is kept. Then the bag; then the file. See run."""

import argparse
import copy
import dataclasses
import hashlib
import os
import random
import time

import numpy as np
import torch

import bag
import sources
import weights_file
from fit import HiddenWords, fit
from network import Network, Shape, logits


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


def measure(what, examples, numbers, first, last):
    """Says how well the columns do with thresholds that are at their best on these examples: to compare trainings."""
    truth = np.array([example.labels for example in examples])
    columns = numbers[:, first:last]
    said = columns > best_thresholds(truth, columns)
    four = f"four factors {macro_f1(truth[:, :4], said[:, :4]):.3f}, " if what == "marks" else ""
    say(f"  {what} on their validation split, thresholds at their best there: {four}all {macro_f1(truth, said):.3f}")


def teach(examples, logits):
    """Each example knows from now on what its teachers say of it: logits of all columns, a row for each."""
    for example, row in zip(examples, logits):
        example.source.taught = sources.logistic(row[:sources.KEPT_COLUMNS])


def say(line):
    print(line, flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--pieces", required=True, help="the program that cuts texts")
    parser.add_argument("--corpus", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--out", required=True, help="the weights file; not calibrated yet")
    parser.add_argument("--resume", action="store_true", help="go on where a run with the same options was interrupted")
    parser.add_argument("--first-passes", type=int, default=7)
    parser.add_argument("--passes", type=int, default=6)
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--repeat", type=int, default=3, help="how often a message of the corpus is seen in a pass, retyped")
    parser.add_argument("--joined", type=float, default=0.5, help="share of messages also seen beside an ordinary one")
    parser.add_argument("--trust", type=float, default=0.7, help="how much the teachers' word counts beside the labels")
    parser.add_argument("--mixed", type=int, default=45000, help="public texts seen again beside the corpus")
    parser.add_argument("--rows", type=int, default=Shape.table_rows)
    parser.add_argument("--embedding", type=int, default=Shape.embedding)
    parser.add_argument("--width", type=int, default=Shape.width)
    parser.add_argument("--layers", type=int, default=Shape.layers)
    parser.add_argument("--attentions", type=int, default=Shape.attentions)
    parser.add_argument("--heads", type=int, default=Shape.heads)
    parser.add_argument("--bag-rows", type=int, default=Shape.bag_rows)
    parser.add_argument("--first-dropout", type=float, default=0.2)
    parser.add_argument("--dropout", type=float, default=0.15)
    parser.add_argument("--name", default="reader")
    options = parser.parse_args()
    start = time.time()

    shape = Shape(table_rows=options.rows, embedding=options.embedding, width=options.width, layers=options.layers,
                  attentions=options.attentions, heads=options.heads, bag_rows=options.bag_rows)
    cut = sources.Cut(options.pieces, shape)
    public = cut.examples(sources.public(options.data))
    emotions = cut.examples(sources.goemotions(options.data, "dev"))
    own = [text for name in ("train", "dev") for text in sources.corpus(f"{options.corpus}/{name}.tsv")]
    everyday = sources.corpus(f"{options.corpus}/everyday_train.tsv")  # Seen as it is: it has few marks.
    marked = cut.examples(own + everyday)
    validation = cut.examples(sources.corpus(f"{options.corpus}/validation.tsv"))
    again = random.Random(3).sample(public, min(len(public), options.mixed))

    def seen_in(pass_):
        """The corpus as it is, the same as others would type it and beside other messages, anew in each pass, and public texts."""
        rng = random.Random(pass_)
        altered = [sources.retyped(text, rng) for _ in range(options.repeat - 1) for text in own]
        return marked + cut.examples(altered + sources.joined(own, options.joined, rng)) + again

    texts = hashlib.sha1(b"".join(example.rows.tobytes() + example.labels.tobytes() for example in public + marked)).hexdigest()
    made_from = {"options": {**vars(options), "resume": False}, "texts": texts}

    def stage(name, learn):
        """The network after one stage. What `learn` gives must depend on nothing that an earlier stage leaves behind but
        its network, so that a run can go on from any of them."""
        path = f"{options.out}.{name}"
        kept = torch.load(path) if options.resume and os.path.exists(path) else {}
        if kept.get("made_from") == made_from:
            network = Network(shape, sources.COLUMNS, options.dropout)
            network.load_state_dict(kept["network"])
        else:
            network = learn()
            torch.save({"made_from": made_from, "network": network.state_dict()}, path + ".part")
            os.replace(path + ".part", path)
        measure("emotions", emotions, logits(network, emotions), 19, 47)
        measure("marks", validation, logits(network, validation), 0, 19)
        return network

    def all_texts(seed):
        say(f"all texts and their words: {len(public)} public ones and {len(marked)} messages")
        torch.manual_seed(seed)
        network = Network(shape, sources.COLUMNS, options.first_dropout)
        hidden_words = HiddenWords(shape, public + marked)
        return fit(network, lambda pass_: public + marked, options.first_passes, 3e-3, seed, hidden_words=hidden_words, report=say)

    def the_corpus(network, seed):
        say(f"the corpus: {len(marked)} messages")
        network = copy.deepcopy(network)
        network.dropout = options.dropout
        return fit(network, seen_in, options.passes, options.rate, seed, forget=0.15, lose=0.05, trust=options.trust, report=say)

    first_teacher = stage("teacher.first", lambda: all_texts(11))
    teacher = stage("teacher", lambda: the_corpus(first_teacher, 12))
    first = stage("first", lambda: all_texts(1))
    taught = marked + again
    teach(taught, (2 * logits(teacher, taught) + logits(first, taught)) / 3)
    network = the_corpus(first, 2)
    weights_file.rounded(network)
    measure("marks", validation, logits(network, validation), 0, 19)
    network_emotions = logits(network, emotions)
    measure("emotions", emotions, network_emotions, 19, 47)

    say("the bag")
    bag_weights, bag_bias = bag.fit(marked, shape.bag_rows)
    bag_says = bag.matrix(validation, shape.bag_rows) @ torch.from_numpy(bag_weights) + torch.from_numpy(bag_bias)
    measure("marks", validation, bag_says.numpy(), 0, 19)

    truth = np.array([example.labels for example in emotions])
    thresholds = best_thresholds(truth, network_emotions[:, 19:47])
    with open(f"{options.data}/goemotions/labels.txt", encoding="utf-8") as file:
        names = file.read().split()
    header = {
        "format": 3,
        "trained": options.name,
        "shape": dataclasses.asdict(shape),
        "marks": weights_file.uncalibrated(),
        "emotions": [{"label": name, "logit": round(float(logit), 4)} for name, logit in zip(names, thresholds)],
    }
    weights_file.write(options.out, header,
                       weights_file.arrays(network) + weights_file.bag_arrays(bag_weights, bag_bias))
    torch.save(network.state_dict(), options.out + ".pt")
    say(f"{options.out}: {os.path.getsize(options.out)} bytes after {time.time() - start:.0f} s")


if __name__ == "__main__":
    main()
