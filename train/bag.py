"""The bag: one logistic regression a mark on which pieces and pairs of pieces a message has."""

import numpy as np
import torch

from baselines import logistic_regression


def matrix(examples, rows):
    """One row an example, of length 1; sparse."""
    bags = [example.bag(rows) for example in examples]
    places = np.stack([np.repeat(np.arange(len(bags)), [len(bag) for bag in bags]), np.concatenate(bags)])
    values = np.concatenate([np.full(len(bag), 1 / np.sqrt(len(bag)), np.float32) for bag in bags])
    return torch.sparse_coo_tensor(places, torch.from_numpy(values), (len(bags), 3 * rows)).coalesce()


def fit(examples, rows):
    """Weights as [row][mark], and the biases."""
    regression = logistic_regression(matrix(examples, rows), np.array([example.labels for example in examples]), steps=80)
    return regression.weights.detach().numpy(), regression.bias.detach().numpy()
