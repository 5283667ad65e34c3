"""Writes the weights as core/model/weights.cpp reads them (docs/formats/weights.md)."""

import json
import struct
import zlib

import numpy as np
import torch

from sources import KEPT_COLUMNS, MARKS

MAGIC = b"SBREADER"


def floats(array):
    return np.ascontiguousarray(array, "<f4").tobytes()


# Steps to either side of nought. The table is three quarters of the file: its coarser steps are what a browser saves.
STEPS = 127
TABLE_STEPS = 31


def to_small(array, axis, steps=STEPS):
    """Numbers as int8 with a scale for each index of the other axis."""
    scales = np.maximum(np.abs(array).max(axis=axis), 1e-12) / steps
    small = np.clip(np.rint(array / np.expand_dims(scales, axis)), -steps, steps).astype(np.int8)
    return small, scales.astype(np.float32)


def dense(values, bias):
    """`values` as [in][out]."""
    small, scales = to_small(values, 0)
    return floats(scales) + floats(bias) + small.tobytes()


def bag_arrays(weights, bias):
    """`weights` as [row][mark]."""
    small, scales = to_small(weights, 0)
    return floats(scales) + floats(bias) + small.tobytes()


def arrays(network):
    get = {name: value.detach().numpy() for name, value in network.state_dict().items()}
    small, scales = to_small(get["table"], 1, TABLE_STEPS)
    parts = [floats(scales), small.tobytes(), floats(get["segments"]),
             dense(get["input.weight"].T, get["input.bias"])]
    for layer in range(network.shape.layers):
        parts += [floats(get[f"norms.{layer}.weight"]), floats(get[f"norms.{layer}.bias"])]
        kernel = get[f"convolutions.{layer}.weight"]  # [out][in][3]
        parts.append(dense(kernel.transpose(2, 1, 0).reshape(-1, kernel.shape[0]), get[f"convolutions.{layer}.bias"]))
        attention = network.shape.attention_after(layer)
        if attention is not None:
            own = f"attentions.{attention}."
            parts += [floats(get[own + "norm.weight"]), floats(get[own + "norm.bias"]),
                      dense(get[own + "projection.weight"].T, get[own + "projection.bias"]),
                      dense(get[own + "mix.weight"].T, get[own + "mix.bias"])]
    parts += [floats(get[f"norms.{network.shape.layers}.weight"]), floats(get[f"norms.{network.shape.layers}.bias"])]
    for name in ("queries", "readouts", "previous_readouts", "peak_readouts", "bias"):
        parts.append(floats(get[name][:KEPT_COLUMNS]))
    return b"".join(parts)


def uncalibrated():
    """The header's marks before they are calibrated: each by its own logit alone."""
    return [{"label": mark, "network": [float(other == k) for other in range(KEPT_COLUMNS)], "bag": [0.0] * len(MARKS), "rule": 0.0,
             "offset": 0.0, "threshold": 0.5} for k, mark in enumerate(MARKS)]


def write(path, header, body):
    text = json.dumps(header, indent=None, separators=(",", ":")).encode()
    file = MAGIC + struct.pack("<I", len(text)) + text + body
    with open(path, "wb") as out:
        out.write(file + struct.pack("<I", zlib.crc32(file)))


def read(path):
    """The header and the body of a file that `write` made."""
    with open(path, "rb") as file:
        data = file.read()
    size = struct.unpack_from("<I", data, len(MAGIC))[0]
    start = len(MAGIC) + 4
    return json.loads(data[start:start + size]), data[start + size:-4]


def rounded(network):
    """The network with its numbers as coarse as the file holds them."""
    with torch.no_grad():
        state = network.state_dict()
        for name, value in state.items():
            array = value.numpy()
            if name == "table" or name == "input.weight":
                small, scales = to_small(array, 1, TABLE_STEPS if name == "table" else STEPS)
                state[name] = torch.from_numpy(small * scales[:, None])
            elif array.ndim > 1 and name.startswith(("convolutions", "attentions")):
                flat = array.reshape(array.shape[0], -1)
                small, scales = to_small(flat, 1)
                state[name] = torch.from_numpy((small * scales[:, None]).reshape(array.shape))
        network.load_state_dict(state)
    return network
