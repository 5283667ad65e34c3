"""Training of one network on all tasks at once."""

import random
import time

import numpy as np
import torch
import torch.nn.functional as functional

from network import Batch
from sources import ANSWERS, COLUMNS, TASKS

WITHOUT_PREVIOUS = 0.1


def targets(examples, orphans):
    """Labels and their weights: a task asks its own columns alone, and nothing that an example's lost message decided."""
    labels = torch.zeros(len(examples), COLUMNS)
    weights = torch.zeros(len(examples), COLUMNS)
    for index, example in enumerate(examples):
        first, last, weight = TASKS[example.task]
        labels[index, first:last] = torch.from_numpy(example.labels)
        weights[index, first:last] = weight
        if index in orphans:
            weights[index, ANSWERS] = 0
    return labels, weights


def fit(network, examples, passes, rate, size=128, forget=0.1, lose=0.03, report=print):
    """Adam with one rise and fall of the rate; the weights returned are a running mean of the last steps."""
    optimiser = torch.optim.AdamW(network.parameters(), lr=rate, weight_decay=1e-5)
    steps = passes * (len(examples) // size + 2)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, rate, total_steps=steps, pct_start=0.1)
    mean = {name: value.detach().clone() for name, value in network.state_dict().items()}
    start = time.time()
    network.train()
    for round_ in range(passes):
        random.shuffle(examples)
        batches = []
        for first in range(0, len(examples), 20 * size):  # Like lengths together: less empty room.
            near = sorted(examples[first:first + 20 * size], key=len)
            batches += [near[i:i + size] for i in range(0, len(near), size)]
        random.shuffle(batches)
        total = 0.0
        for chosen in batches:
            orphans = {i for i, e in enumerate(chosen) if e.task == "marks" and e.before and
                       random.random() < WITHOUT_PREVIOUS}
            labels, weights = targets(chosen, orphans)
            out = network(Batch(chosen, forget, lose, orphans))
            loss = (functional.binary_cross_entropy_with_logits(out, labels, reduction="none") * weights).sum() / len(chosen)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimiser.step()
            schedule.step()
            total += loss.item()
            with torch.no_grad():
                for name, value in network.state_dict().items():
                    mean[name].lerp_(value, 0.005)
        report(f"  pass {round_ + 1} of {passes}: loss {total / len(batches):.4f}, {time.time() - start:.0f} s")
    network.load_state_dict(mean)
    return network
