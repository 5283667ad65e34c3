"""The network as core/model/network.cpp computes it, for training."""

from dataclasses import dataclass

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as functional

from crew import crew


@dataclass
class Shape:
    table_rows: int = 32768
    embedding: int = 64
    width: int = 128
    layers: int = 3
    attentions: int = 1  # After the second convolution, the third, and so on.
    heads: int = 4
    bag_rows: int = 8192
    previous_max: int = 40
    text_max: int = 160

    def __post_init__(self):
        """What core/model/weights.cpp will refuse is refused before the training."""
        assert 0 <= self.attentions < self.layers <= 12 and self.attentions <= 4, "an attention follows a convolution, not the first"
        assert self.heads >= 1 and self.width % (8 * self.heads) == 0, "a head has a multiple of 8 numbers"

    def attention_after(self, layer):
        """Which attention follows this convolution; None: none does."""
        return layer - 1 if 1 <= layer <= self.attentions else None


def dropout(values, share, chance):
    """The values without a share of them, counted in 256ths; the others grow instead. Without `chance`, the values."""
    if chance is None:
        return values
    lost = round(256 * share)
    drawn = chance.integers(0, 2**64, values.numel() // 8 + 1, dtype=np.uint64).view(np.uint8)[:values.numel()]
    return values * ((torch.from_numpy(drawn).view(values.shape) >= lost) * (256 / (256 - lost)))


class Attention(nn.Module):
    """Self-attention (Vaswani et al. 2017): each piece looks at all others, the message before included."""

    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.norm = nn.LayerNorm(width)
        self.projection = nn.Linear(width, 3 * width)  # Queries, keys, values.
        self.mix = nn.Linear(width, width)  # Of nought at first: the network begins as if it had no attention.
        nn.init.zeros_(self.mix.weight)
        nn.init.zeros_(self.mix.bias)

    def forward(self, hidden, there):
        texts, steps, width = hidden.shape
        parts = self.projection(self.norm(hidden)).view(texts, steps, 3, self.heads, width // self.heads)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        scores = query @ key.transpose(-1, -2) / (width // self.heads) ** 0.5
        shares = scores.masked_fill(~there[:, None, None, :], -1e4).softmax(-1)
        return self.mix((shares @ value).transpose(1, 2).reshape(texts, steps, width))


class Network(nn.Module):
    def __init__(self, shape, columns, dropout):
        super().__init__()
        self.shape = shape
        self.table = nn.Parameter(torch.randn(shape.table_rows, shape.embedding) * 0.1)
        self.segments = nn.Parameter(torch.zeros(3, shape.embedding))
        self.input = nn.Linear(shape.embedding, shape.width)
        self.convolutions = nn.ModuleList(nn.Conv1d(shape.width, shape.width, 3, padding=1) for _ in range(shape.layers))
        self.norms = nn.ModuleList(nn.LayerNorm(shape.width) for _ in range(shape.layers + 1))
        self.attentions = nn.ModuleList(Attention(shape.width, shape.heads) for _ in range(shape.attentions))
        self.queries = nn.Parameter(torch.randn(columns, shape.width) * 0.05)
        self.readouts = nn.Parameter(torch.randn(columns, shape.width) * 0.05)
        self.previous_readouts = nn.Parameter(torch.randn(columns, shape.width) * 0.02)
        self.peak_readouts = nn.Parameter(torch.randn(columns, shape.width) * 0.02)
        self.bias = nn.Parameter(torch.full((columns,), -2.0))
        self.dropout = dropout

    def forward(self, batch):
        return self.read(self.knowledge(batch), batch)

    def knowledge(self, batch):
        """What the network knows of each piece: [text][step][width]."""
        there = batch.there.unsqueeze(-1)
        drop = lambda values: dropout(values, self.dropout, batch.chance)
        embedded = functional.embedding_bag(batch.rows, self.table, batch.offsets, mode="sum",
                                            per_sample_weights=batch.weights, sparse=True)
        steps = embedded.new_zeros(batch.there.numel(), self.shape.embedding)
        steps[batch.there.view(-1)] = embedded
        steps = steps.view(*batch.there.shape, -1) * (batch.segments != 2).unsqueeze(-1) + self.segments[batch.segments]
        hidden = self.input(drop(steps) * there) * there
        for layer, (convolution, norm) in enumerate(zip(self.convolutions, self.norms)):
            change = convolution((norm(hidden) * there).transpose(1, 2)).transpose(1, 2)
            hidden = (hidden + drop(functional.relu(change))) * there
            attention = self.shape.attention_after(layer)
            if attention is not None:
                hidden = (hidden + drop(self.attentions[attention](hidden, batch.there))) * there
        return drop(self.norms[-1](hidden))

    def read(self, hidden, batch):
        """A number for each text and column, from what `knowledge` gave."""
        is_text = (batch.there & (batch.segments == 1)).unsqueeze(-1)
        is_before = (batch.there & (batch.segments == 0)).unsqueeze(-1)
        scores = (hidden @ self.queries.T).masked_fill(~is_text, -1e4)
        found = ((hidden @ self.readouts.T) * scores.softmax(1)).sum(1)
        before = (hidden * is_before).sum(1) / is_before.sum(1).clamp(min=1)
        peak = hidden.masked_fill(~is_text, -1e4).max(1)[0]
        return found + self.bias + before @ self.previous_readouts.T + peak @ self.peak_readouts.T


class Batch:
    """Examples side by side. With `chance`, a generator of numpy, they are there to be learned: `forget` is the share of pieces
    known by their runs of letters alone, so that a word never seen is not a stranger; `lose` the share of pieces lost
    altogether."""

    def __init__(self, examples, chance=None, forget=0.0, lose=0.0, without_previous=()):
        rows, counts, weights, lengths, befores = [], [], [], [], []
        for index, example in enumerate(examples):
            first = example.before if index in without_previous else 0  # The border stays.
            skipped = example.counts[:first].sum()
            rows.append(example.rows[skipped:])
            weights.append(example.weights[skipped:])
            counts.append(example.counts[first:])
            lengths.append(len(example) - first)
            befores.append(example.before - first)
        counts = np.concatenate(counts)
        weights = np.concatenate(weights)
        offsets = np.concatenate([[0], np.cumsum(counts)[:-1]])
        if forget:
            weights[offsets[(chance.random(len(offsets)) < forget) & (counts > 1)]] = 0
        if lose:
            weights = weights * np.repeat(chance.random(len(offsets)) >= lose, counts)
        segments = np.zeros((len(examples), max(lengths)), np.int64)
        there = np.zeros(segments.shape, bool)
        for index, (length, before) in enumerate(zip(lengths, befores)):
            segments[index, before] = 2
            segments[index, before + 1:] = 1
            there[index, :length] = True
        self.rows = torch.from_numpy(np.concatenate(rows))
        self.offsets = torch.from_numpy(offsets)
        self.weights = torch.from_numpy(weights.astype(np.float32))
        self.segments = torch.from_numpy(segments)
        self.there = torch.from_numpy(there)
        self.chance = chance


def logits(network, examples, size=256):
    """What the network says of each example, in their order."""
    order = sorted(range(len(examples)), key=lambda index: len(examples[index]))
    result = np.zeros((len(examples), network.bias.numel()), np.float32)

    def read(first):
        chosen = order[first:first + size]
        with torch.no_grad():
            result[chosen] = network(Batch([examples[index] for index in chosen])).numpy()

    list(crew.map(read, range(0, len(order), size)))
    return result
