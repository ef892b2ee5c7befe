"""Fine-tunes a packaged encoder on gold trees and names, then labels plain words with tags, trees and names.

  python3 train/teacher.py fit --encoder bge.onnx --tokenizer bge.json --gold en_ewt-train.conllu --names marked.conllu --dev en_ewt-dev.conllu --out teacher.pt
  python3 train/teacher.py label --encoder … --tokenizer … --model teacher.pt --in words.conllu --out silver.conllu
"""
import argparse
import math
import random
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

import mst
import trees
from encoder import Encoder, WordPieces, gelu
from train_compact import Data, cross, label_index, pad


FIELDS = ("xpos", "upos", "rels", "names")


class Teacher(nn.Module):
    """The encoder's last layers, mixed, with the cased affix features of the compact model beside them."""

    def __init__(self, encoder, words, xpos, upos, rels, names, d=384, rel=96):
        super().__init__()
        self.encoder = encoder
        self.mix = nn.Parameter(torch.zeros(4))
        rows = [words, trees.FORM_ROWS] + [trees.AFFIX_ROWS] * 5
        self.tables = nn.ModuleList(nn.Embedding(n, 64) for n in rows[1:])
        for t in self.tables:
            nn.init.normal_(t.weight, std=0.2)
        width = encoder.width + 64
        self.xpos, self.upos = nn.Linear(width, xpos), nn.Linear(width, upos)
        self.names = nn.Linear(width, names)
        self.arc_dep, self.arc_head = nn.Linear(width, d), nn.Linear(width, d)
        self.root = nn.Parameter(torch.randn(width) * 0.1)
        self.arc_u = nn.Parameter(torch.zeros(d, d))
        self.arc_bias = nn.Parameter(torch.zeros(d))
        self.rel_dep, self.rel_head = nn.Linear(width, rel), nn.Linear(width, rel)
        self.rel_u = nn.Parameter(torch.zeros(rels, rel, rel))
        self.rel_out = nn.Linear(2 * rel, rels)
        self.drop = nn.Dropout(0.33)

    def encode(self, pieces, piece_mask, first, ids):
        layers = self.encoder(pieces, piece_mask)[-4:]
        w = torch.softmax(self.mix, 0)
        x = sum(w[i] * y for i, y in enumerate(layers))
        x = x.gather(1, first.unsqueeze(-1).expand(-1, -1, x.shape[-1]))
        affixes = sum(t(ids[..., i + 1]) for i, t in enumerate(self.tables))
        return self.drop(torch.cat([x, affixes], -1))

    def arcs(self, x, mask):
        y = torch.cat([self.root.expand(x.shape[0], 1, -1), x], 1)
        dep, head = self.drop(gelu(self.arc_dep(x))), self.drop(gelu(self.arc_head(y)))
        scores = (dep @ self.arc_u + self.arc_bias) @ head.transpose(1, 2)
        allowed = torch.cat([torch.ones_like(mask[:, :1]), mask], 1).unsqueeze(1)
        eye = torch.eye(x.shape[1], dtype=torch.bool, device=x.device)
        loop = torch.cat([torch.zeros(x.shape[1], 1, dtype=torch.bool, device=x.device), eye], 1)
        return scores.masked_fill(~allowed | loop, -1e4)

    def relations(self, x, heads):
        y = torch.cat([self.root.expand(x.shape[0], 1, -1), x], 1)
        dep = self.drop(gelu(self.rel_dep(x)))
        head = self.drop(gelu(self.rel_head(y)))
        head = head.gather(1, heads.unsqueeze(-1).expand(-1, -1, head.shape[-1]))
        bilinear = torch.einsum("btd,rde,bte->btr", dep, self.rel_u, head)
        return bilinear + self.rel_out(torch.cat([dep, head], -1))


class Pieces(Data):
    """Sentences as word pieces beside the arrays of Data."""

    def __init__(self, sentences, maps, vocabulary, tokenizer):
        super().__init__(sentences, maps, vocabulary)
        self.items = [it + (i, [tokenizer.word(w) for w in s.words])
                      for i, (it, s) in enumerate(zip(self.items, sentences))]
        self.tokenizer = tokenizer

    def groups(self, limit, shuffle):
        length = lambda it: sum(map(len, it[7])) + 2
        items = sorted(self.items, key=lambda it: length(it) + random.random())
        out, group, longest = [], [], 0
        for it in items:
            longest = max(longest, length(it))
            if group and longest * (len(group) + 1) > limit:
                out.append(group)
                group, longest = [], length(it)
            group.append(it)
        out.append(group)
        if shuffle:
            random.shuffle(out)
        return out

    def tensors(self, group):
        ids, mask, labels = pad(group)
        width = max(sum(map(len, it[7])) for it in group) + 2
        pieces = np.zeros((len(group), width), dtype=np.int64)
        piece_mask = np.zeros((len(group), width), dtype=bool)
        first = np.zeros(mask.shape, dtype=np.int64)
        for b, it in enumerate(group):
            flat = [self.tokenizer.cls]
            for w, word in enumerate(it[7]):
                first[b, w] = len(flat)
                flat += word
            flat.append(self.tokenizer.sep)
            pieces[b, :len(flat)] = flat
            piece_mask[b, :len(flat)] = True
        return (torch.from_numpy(pieces), torch.from_numpy(piece_mask), torch.from_numpy(first), ids), mask, labels


def on(device, inputs):
    return tuple(x.to(device) for x in inputs)


@torch.no_grad()
def predictions(model, data, device, limit=6000):
    """Yields (sentence number, heads, rels, xpos, upos, names, how sure each name is)."""
    model.eval()
    groups, started = data.groups(limit, False), time.time()
    for g, group in enumerate(groups):
        inputs, mask, _ = data.tensors(group)
        with torch.autocast(device, torch.bfloat16, enabled=device != "cpu"):
            x = model.encode(*on(device, inputs))
            arcs = model.arcs(x, mask.to(device)).float().cpu().numpy()
            heads = np.zeros(mask.shape, dtype=np.int64)
            for b in range(len(group)):
                n = int(mask[b].sum())
                heads[b, :n] = mst.decode(arcs[b, :n, :n + 1].astype(np.float64))
            rels = model.relations(x, torch.from_numpy(heads).to(device)).argmax(-1).cpu().numpy()
            xpos, upos = model.xpos(x).argmax(-1).cpu().numpy(), model.upos(x).argmax(-1).cpu().numpy()
            sure, names = (y.cpu().numpy() for y in torch.softmax(model.names(x).float(), -1).max(-1))
        for b, it in enumerate(group):
            n = int(mask[b].sum())
            yield it[6], heads[b, :n], rels[b, :n], xpos[b, :n], upos[b, :n], names[b, :n], sure[b, :n]
        if g % 200 == 199:
            print(f"  {g + 1}/{len(groups)} {time.time() - started:.0f} s", flush=True)


def score(model, data, lists, device):
    rels = lists["rels"]
    base = [r.split(":")[0] for r in rels]
    total = las = uas = tags = words = 0
    for i, heads, labels, xpos, *_ in predictions(model, data, device):
        it = data.items[i]
        tags += int((xpos == it[1]).sum())
        words += len(xpos)
        for t in range(len(heads)):
            gold = it[4][t]
            if gold >= 0 and base[gold] == "punct":
                continue
            total += 1
            if heads[t] == it[3][t]:
                uas += 1
                las += gold >= 0 and base[labels[t]] == base[gold]
    model.train()
    return f"LAS {las / total:.4f} UAS {uas / total:.4f} XPOS {tags / words:.4f}"


def fit(o):
    gold = list(trees.read(o.gold))
    named = [s for f in o.names for s in trees.read(f)]
    lists = {f: label_index(gold, f) for f in ("xpos", "upos", "rels")}
    lists["names"] = label_index(gold + named, "names") or ["O"]
    maps = {f: {v: i for i, v in enumerate(vs) if v != "_" or f == "rels"} for f, vs in lists.items()}
    tokenizer = WordPieces(o.tokenizer)
    model = Teacher(Encoder(o.encoder, o.depth), 1, *(len(lists[f]) for f in FIELDS))
    model = model.to(o.device)
    train = Pieces(gold + named, maps, {}, tokenizer)
    devs = [Pieces(list(trees.read(f)), maps, {}, tokenizer) for f in o.dev]
    body = list(model.encoder.parameters())
    rest = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    fused = {} if o.device == "cpu" else {"fused": True}    # which PyTorch 1.13 does not know
    optimiser = torch.optim.AdamW([{"params": body, "base": o.rate}, {"params": rest, "base": 1.5e-3}], weight_decay=0.01, **fused)
    total = len(train.groups(o.tokens, False)) * o.epochs
    step, started = 0, time.time()
    for epoch in range(o.epochs):
        for group in train.groups(o.tokens, True):
            part = min((step + 1) / (0.08 * total), (total - step) / (0.92 * total))
            for g in optimiser.param_groups:
                g["lr"] = g["base"] * max(part, 0.01)
            inputs, mask, labels = train.tensors(group)
            xpos, upos, heads, rels, names = labels.to(o.device)
            with torch.autocast(o.device, torch.bfloat16, enabled=o.device != "cpu"):
                x = model.encode(*on(o.device, inputs))
                loss = cross(model.arcs(x, mask.to(o.device)), heads) + cross(model.relations(x, heads.clamp(min=0)), rels) \
                    + 0.5 * cross(model.xpos(x), xpos) + 0.2 * cross(model.upos(x), upos) + 0.5 * cross(model.names(x), names)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            step += 1
            if step % 50 == 0:
                print(f"  step {step}/{total} loss {float(loss):.3f} {time.time() - started:.0f} s", flush=True)
        if epoch == o.epochs - 1 or o.each:
            torch.save({"model": model.state_dict(), "lists": lists}, o.out)
            print(f"epoch {epoch + 1} " + " | ".join(score(model, d, lists, o.device) for d in devs) + f" {time.time() - started:.0f} s", flush=True)


def label(o):
    saved = torch.load(o.model, map_location="cpu")
    lists = saved["lists"]
    model = Teacher(Encoder(o.encoder, o.depth), 1, *(len(lists[f]) for f in FIELDS))
    model.load_state_dict(saved["model"])
    model = model.to(o.device)
    tokenizer = WordPieces(o.tokenizer)
    part, parts = (int(n) for n in o.part.split("/"))
    with open(o.out, "w", encoding="utf-8") as out:
        chunk = []
        for i, s in enumerate(trees.read(o.input)):
            if i % parts == part % parts and 1 < len(s.words) <= 80:
                chunk.append(s)
            if len(chunk) == 20000:
                write(model, chunk, tokenizer, lists, out, o)
                chunk = []
        if chunk:
            write(model, chunk, tokenizer, lists, out, o)


def write(model, sentences, tokenizer, lists, out, o):
    """Names that a sentence has already are kept."""
    data = Pieces(sentences, {f: {} for f in FIELDS}, {}, tokenizer)
    for i, heads, rels, xpos, upos, names, sure in predictions(model, data, o.device):
        s = sentences[i]
        for t, w in enumerate(s.words):
            name = "NE=" + s.names[t] if s.names else f"NE={lists['names'][names[t]]}|P={sure[t]:.2f}"
            out.write("\t".join([str(t + 1), w, "_", lists["upos"][upos[t]], lists["xpos"][xpos[t]], "_",
                                 str(heads[t]), lists["rels"][rels[t]], "_", name]) + "\n")
        out.write("\n")
    out.flush()


def main():
    p = argparse.ArgumentParser()
    p.add_argument("command", choices=["fit", "label"])
    p.add_argument("--encoder", required=True)
    p.add_argument("--tokenizer", required=True)
    p.add_argument("--gold")
    p.add_argument("--dev", nargs="*", default=[])
    p.add_argument("--model")
    p.add_argument("--in", dest="input")
    p.add_argument("--out", required=True)
    p.add_argument("--epochs", type=int, default=4)
    p.add_argument("--tokens", type=int, default=1500)
    p.add_argument("--rate", type=float, default=2e-4)
    p.add_argument("--threads", type=int, default=2)
    p.add_argument("--names", nargs="*", default=[], help="sentences with names, with or without trees")
    p.add_argument("--depth", type=int, default=12, help="layers of the encoder that are used")
    p.add_argument("--each", action="store_true", help="keep and score after each epoch")
    p.add_argument("--part", default="1/1", help="which part of the sentences to label")
    p.add_argument("--device", default="cpu")
    o = p.parse_args()
    torch.set_num_threads(o.threads)
    random.seed(1)
    torch.manual_seed(1)
    {"fit": fit, "label": label}[o.command](o)


if __name__ == "__main__":
    main()
