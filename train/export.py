"""Writes a trained compact model as the file that core reads (org.polemos.parse.internal.Weights).

  python3 train/export.py compact.pt models/en/english.plm
"""
import struct
import sys

import numpy as np
import torch


def main(source, target):
    saved = torch.load(source)
    model, lists = saved["model"], saved["lists"]
    header, blobs = [], []

    def words(name, values):
        blob = "\n".join(values).encode()
        header.append(f"words {name} {len(values)} {len(blob)}")
        blobs.append(blob)

    def floats(name, array):
        array = np.atleast_2d(array.astype("<f4"))
        header.append(f"float {name} {array.shape[0]} {array.shape[1]}")
        blobs.append(array.tobytes())

    def table(name, array):
        scale = np.maximum(np.abs(array).max(1) / 127, 1e-9).astype("<f4")
        header.append(f"bytes {name} {array.shape[0]} {array.shape[1]}")
        blobs.append(scale.tobytes() + np.round(array / scale[:, None]).astype(np.int8).tobytes())

    words("vocabulary", saved["words"])
    for name in ("xpos", "upos", "rels", "names"):
        words(name, lists[name])
    words("layers", [str(i) for i in range(saved["sizes"]["layers"])])
    for name, tensor in model.items():
        array = tensor.numpy()
        name = name.replace("layers.", "layer.").replace("rel_out.", "rel_out.")
        if name.startswith("tables."):
            table("table." + name.split(".")[1], array)
        elif name.endswith(".weight") and array.ndim == 2:
            floats(name, array.T)               # rows are inputs: the reader adds whole rows
        else:
            floats(name, array)
    text = "\n".join(header).encode()
    with open(target, "wb") as out:
        out.write(b"PLMS" + struct.pack("<i", len(text)) + text)
        for blob in blobs:
            out.write(blob)


if __name__ == "__main__":
    main(*sys.argv[1:])
