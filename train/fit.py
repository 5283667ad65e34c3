"""Training of one network on all tasks at once."""

import random
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as functional
from torch.optim.lr_scheduler import OneCycleLR

from crew import crew
from network import Batch
from sources import ANSWERS, COLUMNS, KEPT_COLUMNS, TASKS

WITHOUT_PREVIOUS = 0.1
TAUGHT = [TASKS["marks"], TASKS["emotions"]]


def targets(examples, orphans, trust):
    """Labels and their weights: a task asks its own columns alone, and nothing that an example's lost message decided. Where a
    teacher has said something of the example, its word counts `trust` and the labels the rest; and of marks and emotions
    that nobody labelled it counts alone."""
    labels = torch.zeros(len(examples), COLUMNS)
    weights = torch.zeros(len(examples), COLUMNS)
    for index, example in enumerate(examples):
        first, last, weight = TASKS[example.task]
        own = torch.from_numpy(example.labels)
        if example.source.taught is not None:
            taught = torch.from_numpy(example.source.taught)
            for begin, end, of_task in TAUGHT:
                labels[index, begin:end] = taught[begin:end]
                weights[index, begin:end] = trust * of_task
            if last <= KEPT_COLUMNS:
                own = torch.lerp(own, taught[first:last], trust)
        labels[index, first:last] = own
        weights[index, first:last] = weight
        if index in orphans:
            weights[index, ANSWERS] = 0
    return labels, weights


class HiddenWords(nn.Module):
    """A helper task for all texts: some of the pieces are hidden, and the network says which words they were (Devlin et al.
    2019, "BERT", 3.1). It asks for the most frequent words of the examples alone, and counts less than the labels: it is
    to teach what words are alike, and hiding also takes words from what the labels are read by."""

    def __init__(self, shape, examples, words_max=8192, share=0.12, weight=0.5):
        super().__init__()
        self.share, self.weight = share, weight
        frequency = np.bincount(np.concatenate([example.own() for example in examples]), minlength=shape.table_rows)
        frequency[0] = 0  # The border.
        rows = np.argsort(-frequency, kind="stable")[:words_max]
        rows = torch.from_numpy(rows[frequency[rows] > 0].copy())
        self.word_of = torch.full((shape.table_rows,), -1, dtype=torch.long)
        self.word_of[rows] = torch.arange(len(rows))
        self.readout = nn.Linear(shape.width, len(rows))

    def hide(self, batch):
        """Hides pieces of the batch; gives the steps they stand at and their words."""
        words = self.word_of[batch.rows[batch.offsets]]
        is_hidden = torch.from_numpy(batch.chance.random(len(words)) < self.share) & (words >= 0)
        counts = torch.diff(batch.offsets, append=torch.tensor([len(batch.rows)]))
        batch.weights = batch.weights * (~is_hidden).float().repeat_interleave(counts)
        return batch.there.view(-1).nonzero().squeeze(1)[is_hidden], words[is_hidden]

    def loss(self, known, steps, words):
        """How badly the words at these steps are told from what the network knows there ([text][step][width])."""
        if len(words) == 0:
            return torch.zeros(())
        return functional.cross_entropy(self.readout(known.view(-1, known.shape[-1])[steps]), words)


PARTS = 4  # Of a batch; more cores than these have nothing to do.


def batches_of(examples, size, order):
    """All examples once, in batches of like lengths (less empty room), both in an order by chance."""
    examples = list(examples)
    order.shuffle(examples)
    batches = []
    for first in range(0, len(examples), 20 * size):
        near = sorted(examples[first:first + 20 * size], key=len)
        batches += [near[i:i + size] for i in range(0, len(near), size)]
    order.shuffle(batches)
    return batches


def fit(network, examples_of, passes, rate, seed, size=128, forget=0.1, lose=0.03, hidden_words=None, trust=0.0, report=print):
    """Adam with one rise and fall of the rate; the weights returned are a running mean of the last steps. `examples_of` gives
    the examples of a pass, of each pass as many. With `hidden_words` that task is learned beside the labels. `trust`: see
    `targets`."""
    learned = list(network.parameters()) + (list(hidden_words.parameters()) if hidden_words is not None else [])
    optimiser = torch.optim.AdamW(learned, lr=rate, weight_decay=1e-5)
    mean = {name: value.detach().clone() for name, value in network.state_dict().items()}

    def study(part, share, chance):
        """What a part of a batch, this share of it, asks of the weights: gradients, and its losses."""
        orphans = {i for i, e in enumerate(part) if e.task == "marks" and e.before and chance.random() < WITHOUT_PREVIOUS}
        labels, weights = targets(part, orphans, trust)
        batch = Batch(part, chance, forget, lose, orphans)
        asked = hidden_words.hide(batch) if hidden_words is not None else None
        known = network.knowledge(batch)
        out = network.read(known, batch)
        loss = share * (functional.binary_cross_entropy_with_logits(out, labels, reduction="none") * weights).sum() / len(part)
        if hidden_words is None:
            return torch.autograd.grad(loss, learned), loss.item(), 0.0
        guessed = share * hidden_words.loss(known, *asked)
        return torch.autograd.grad(loss + hidden_words.weight * guessed, learned), loss.item(), guessed.item()

    start = time.time()
    order = random.Random(seed)
    schedule = None
    for round_ in range(passes):
        batches = batches_of(examples_of(round_), size, order)
        if schedule is None:
            schedule = OneCycleLR(optimiser, rate, total_steps=passes * (len(batches) + 1), pct_start=0.1)
        total = of_words = 0.0
        for number, batch in enumerate(batches):
            ends = [len(batch) * part // PARTS for part in range(PARTS + 1)]
            parts = [batch[begin:end] for begin, end in zip(ends, ends[1:]) if begin < end]
            chances = [np.random.Generator(np.random.SFC64([seed, round_, number, part])) for part in range(len(parts))]
            studied = list(crew.map(study, parts, [len(part) / len(batch) for part in parts], chances))
            optimiser.zero_grad()
            for gradients, loss, guessed in studied:
                total += loss
                of_words += guessed
                for parameter, gradient in zip(learned, gradients):
                    if parameter.grad is None:
                        parameter.grad = torch.zeros_like(parameter)
                    parameter.grad.add_(gradient)
            torch.nn.utils.clip_grad_norm_(learned, 5.0)
            optimiser.step()
            schedule.step()
            with torch.no_grad():
                for name, value in network.state_dict().items():
                    mean[name].lerp_(value, 0.005)
        report(f"  pass {round_ + 1} of {passes}: loss {total / len(batches):.4f}"
               + (f" and of hidden words {of_words / len(batches):.3f}" if hidden_words is not None else "")
               + f", {time.time() - start:.0f} s")
    network.load_state_dict(mean)
    return network
