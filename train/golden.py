"""core/model/network_golden.inc: what PyTorch computes with the shipped weights, for the test of core/model."""

import argparse

import torch

import sources
import weights_file
from network import Network, Shape, logits

TEXTS = [
    ("", "You never listen to me. Never!"),
    ("you said you'd be home by six", "So now it's all MY fault?? unbelievable 🙄"),
    ("i felt so alone at the party", "that sounds really hard. i'm sorry i left you with them"),
    ("", "could u pick up milk on your way home x"),
    ("What did the doctor say?", "She said it may be nothing.\nI'm scared. Can you come on Thursday? Whatever it is, we'll "
                                 "get through it together, you and me, like we did with my mother's operation."),
]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--pieces", required=True)
    parser.add_argument("--weights", required=True, help="as train.py wrote them, for the shape")
    parser.add_argument("--state", required=True, help="the same, as train.py saved them")
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    state = torch.load(options.state)
    header, _ = weights_file.read(options.weights)
    shape = Shape(**header["shape"])
    network = Network(shape, sources.COLUMNS, 0)
    network.load_state_dict(state)
    texts = [sources.Text("marks", sources.escaped(previous), sources.escaped(text), None) for previous, text in TEXTS]
    numbers = logits(network, sources.Cut(options.pieces, shape).examples(texts))
    quoted = lambda text: '"' + text.replace("\n", "\\n").replace('"', '\\"') + '"'
    with open(options.out, "w", encoding="utf-8") as out:
        for (previous, text), row in zip(TEXTS, numbers):
            values = ", ".join(f"{value:.5f}F" for value in row[:sources.KEPT_COLUMNS])
            out.write(f"{{{quoted(previous)}, {quoted(text)}, {{{values}}}}},\n")


if __name__ == "__main__":
    main()
