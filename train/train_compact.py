"""Trains the compact model on gold trees and, where given, on silver ones; keeps the best on dev.

  python3 train/train_compact.py --gold en_ewt-train.conllu --dev en_ewt-dev.conllu [--silver FILE...] --out compact.pt
"""
import argparse
import math
import random
import time

import numpy as np
import torch
import torch.nn.functional as F

import mst
import trees
from compact import Compact


KINDS = {"PERSON": 0, "ORG": 1, "GPE": 2, "LOC": 2, "FAC": 2}


def label_index(sentences, field):
    return sorted({v for s in sentences for v in (getattr(s, field) or [])} - {"?"})


class Data:
    """Sentences as id arrays."""

    def __init__(self, sentences, maps, vocabulary):
        self.items = []
        for s in sentences:
            # "_" and relations that the gold data does not know are not learned from
            look = lambda m, vs: np.array([m.get(v, -1) for v in vs])
            self.items.append((
                np.array([trees.ids(w, vocabulary) for w in s.words]),
                look(maps["xpos"], s.xpos), look(maps["upos"], s.upos), np.array(s.heads),
                look(maps["rels"], s.rels),
                look(maps["names"], s.names) if s.names else np.full(len(s.words), -1)))

    def batches(self, items, tokens, shuffle=True):
        items = sorted(items, key=lambda it: len(it[0]) + random.random())
        groups, group, longest = [], [], 0
        for it in items:
            longest = max(longest, len(it[0]))
            if group and longest * (len(group) + 1) > tokens:
                groups.append(group)
                group, longest = [], len(it[0])
            group.append(it)
        groups.append(group)
        if shuffle:
            random.shuffle(groups)
        for g in groups:
            yield pad(g)


def pad(group):
    width = max(len(it[0]) for it in group)
    ids = np.zeros((len(group), width, trees.FEATURES), dtype=np.int64)
    labels = np.full((5, len(group), width), -1, dtype=np.int64)
    mask = np.zeros((len(group), width), dtype=bool)
    for b, it in enumerate(group):
        n = len(it[0])
        ids[b, :n] = it[0]
        mask[b, :n] = True
        for k in range(5):
            labels[k, b, :n] = it[k + 1]
    return torch.from_numpy(ids), torch.from_numpy(mask), torch.from_numpy(labels)


def cross(logits, gold):
    """Mean over the labels that are there; 0 where none is."""
    total = F.cross_entropy(logits.float().flatten(0, 1), gold.flatten(), ignore_index=-1, reduction="sum")
    return total / (gold >= 0).sum().clamp(min=1)


def losses(model, ids, mask, labels):
    x = model.encode(ids, mask)
    xpos, upos, heads, rels, names = labels
    total = cross(model.arcs(x, mask), heads) + cross(model.relations(x, heads.clamp(min=0)), rels)
    return total + 0.5 * cross(model.xpos(x), xpos) + 0.2 * cross(model.upos(x), upos) + 0.5 * cross(model.names(x), names)


@torch.no_grad()
def predict(model, ids, mask):
    x = model.encode(ids, mask)
    scores = model.arcs(x, mask).cpu().numpy()
    heads = np.zeros(mask.shape, dtype=np.int64)
    for b in range(len(scores)):
        n = int(mask[b].sum())
        heads[b, :n] = mst.decode(scores[b, :n, :n + 1])
    rels = model.relations(x, torch.from_numpy(heads).to(x.device)).argmax(-1).cpu().numpy()
    return x, heads, rels


def evaluate(model, data, maps, device="cpu"):
    """LAS, UAS without punctuation and subtypes; XPOS accuracy over all words; F1 of names' words."""
    model.eval()
    right = found = wanted = 0
    kinds = torch.tensor([KINDS.get(v.split("-")[-1], -1) for v in maps["name_list"]])
    base = [r.split(":")[0] for r in maps["rel_list"]]
    total = las = uas = tags = words = 0
    for ids, mask, labels in data.batches(data.items, 4000, shuffle=False):
        x, heads, rels = predict(model, ids.to(device), mask.to(device))
        xpos = model.xpos(x).argmax(-1).cpu()
        name = model.names(x).argmax(-1).cpu()
        known = mask & (labels[4] >= 0)
        mine, gold = kinds[name][known], kinds[labels[4].clamp(min=0)][known]
        found, wanted = found + int((mine >= 0).sum()), wanted + int((gold >= 0).sum())
        right += int(((gold >= 0) & (mine == gold)).sum())
        tags += int(((xpos == labels[0]) & mask).sum())
        words += int(mask.sum())
        for b, t in zip(*np.nonzero(mask.numpy())):
            gold = int(labels[3, b, t])
            if gold >= 0 and base[gold] == "punct":
                continue
            total += 1
            if heads[b, t] == int(labels[2, b, t]):
                uas += 1
                las += gold >= 0 and base[rels[b, t]] == base[gold]
    model.train()
    return las / max(1, total), uas / max(1, total), tags / words, 2 * right / max(1, found + wanted)


def drop_words(ids, rarity, mask):
    """Rare words are hidden often, so that affixes learn to stand in for them."""
    hide = torch.rand(mask.shape, device=ids.device) < rarity[ids[..., 0]]
    ids = ids.clone()
    ids[..., 0][hide] = 0
    also = hide & (torch.rand(mask.shape, device=ids.device) < 0.5)
    ids[..., 1][also] = trees.FORM_ROWS - 1
    return ids


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--gold", required=True)
    p.add_argument("--dev", required=True)
    p.add_argument("--dev2")
    p.add_argument("--silver", nargs="*", default=[])
    p.add_argument("--silver-part", type=float, default=1.0, help="part of the silver sentences an epoch")
    p.add_argument("--gold-times", type=int, default=1, help="gold passes an epoch")
    p.add_argument("--out", required=True)
    p.add_argument("--epochs", type=int, default=30)
    p.add_argument("--tokens", type=int, default=2500)
    p.add_argument("--rate", type=float, default=3e-3)
    p.add_argument("--width", type=int, default=192)
    p.add_argument("--layers", type=int, default=3)
    p.add_argument("--drop", type=float, default=0.25)
    p.add_argument("--vocabulary", type=int, default=40000)
    p.add_argument("--threads", type=int, default=1)
    p.add_argument("--device", default="cpu")
    p.add_argument("--score-every", type=int, default=1, help="epochs between scores; what scores best is kept")
    p.add_argument("--names", nargs="*", default=[], help="more sentences whose names people marked")
    p.add_argument("--names-dev", help="the same, to be scored after each epoch")
    p.add_argument("--names-times", type=int, default=1, help="passes over them an epoch")
    p.add_argument("--start", help="weights to go on from")
    o = p.parse_args()
    torch.set_num_threads(o.threads)
    random.seed(1)
    torch.manual_seed(1)

    gold = list(trees.read(o.gold))
    silver = [s for f in o.silver for s in trees.read(f)]
    counts = trees.count(gold) + trees.count(silver)
    common = [w for w, _ in counts.most_common(o.vocabulary - 1)]
    vocabulary = {w: i + 1 for i, w in enumerate(common)}
    lists = {f: label_index(gold, f) for f in ("xpos", "upos", "rels")}
    marked = [s for f in o.names for s in trees.read(f)]
    lists["names"] = label_index(gold + silver + marked, "names") or ["O"]
    maps = {f: {v: i for i, v in enumerate(vs)} for f, vs in lists.items()}
    for f in ("xpos", "upos"):
        maps[f].pop("_", None)
    maps["rel_list"] = lists["rels"]
    rarity = torch.zeros(len(vocabulary) + 1)
    for w, i in vocabulary.items():
        rarity[i] = 0.5 / (0.5 + counts[w])
    maps["name_list"] = lists["names"]
    marked = Data(marked, maps, vocabulary)
    names_dev = Data(list(trees.read(o.names_dev)), maps, vocabulary) if o.names_dev else None
    data, dev = Data(gold, maps, vocabulary), Data(list(trees.read(o.dev)), maps, vocabulary)
    dev2 = Data(list(trees.read(o.dev2)), maps, vocabulary) if o.dev2 else None
    extra = Data(silver, maps, vocabulary)

    model = Compact(len(vocabulary) + 1, len(lists["xpos"]), len(lists["upos"]), len(lists["rels"]),
                    len(lists["names"]), d=o.width, layers=o.layers, drop=o.drop).to(o.device)
    rarity = rarity.to(o.device)
    if o.start:
        model.load_state_dict(torch.load(o.start)["model"])
    optimiser = torch.optim.Adam(model.parameters(), lr=o.rate, betas=(0.9, 0.98))

    def epoch_batches():
        silver_part = random.sample(extra.items, int(len(extra.items) * o.silver_part))
        items = data.items * o.gold_times + marked.items * o.names_times + silver_part
        return list(data.batches(items, o.tokens))

    steps, per_epoch = 0, len(epoch_batches())
    total = per_epoch * o.epochs
    warm = max(1, min(500, total // 10))
    best, started = 0, time.time()
    print(f"{sum(p.numel() for p in model.parameters())} parameters, {len(gold)} gold and {len(silver)} silver sentences, {total} steps", flush=True)
    average = {n: t.clone() for n, t in model.state_dict().items()}
    for epoch in range(o.epochs):
        running = 0.0
        for ids, mask, labels in epoch_batches():
            rate = o.rate * min(1, (steps + 1) / warm) * (0.5 + 0.5 * math.cos(math.pi * min(1, steps / total)))
            for g in optimiser.param_groups:
                g["lr"] = max(rate, 1e-5)
            ids, mask, labels = ids.to(o.device), mask.to(o.device), labels.to(o.device)
            loss = losses(model, drop_words(ids, rarity, mask), mask, labels)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            optimiser.step()
            steps += 1
            with torch.no_grad():
                keep = min(0.999, (steps + 1) / (steps + 10))
                for n, t in model.state_dict().items():
                    average[n].lerp_(t, 1 - keep)
            running += loss.detach()
            if steps % 200 == 0:
                print(f"  step {steps}/{total} loss {float(loss):.3f} {time.time() - started:.0f} s", flush=True)
        if (epoch + 1) % o.score_every and epoch + 1 < o.epochs:
            continue
        latest = {n: t.clone() for n, t in model.state_dict().items()}
        model.load_state_dict(average)
        las, uas, tag, _ = evaluate(model, dev, maps, o.device)
        line = f"epoch {epoch + 1} loss {running / per_epoch:.3f} dev LAS {las:.4f} UAS {uas:.4f} XPOS {tag:.4f}"
        if dev2:
            l2, u2, t2, _ = evaluate(model, dev2, maps, o.device)
            line += f" | dev2 LAS {l2:.4f} UAS {u2:.4f} XPOS {t2:.4f}"
        if names_dev:
            line += f" | words of names F1 {evaluate(model, names_dev, maps, o.device)[3]:.4f}"
        print(line + f" {time.time() - started:.0f} s", flush=True)
        if las >= best:
            best = las
            torch.save({"model": {n: t.cpu() for n, t in average.items()}, "lists": lists, "words": common,
                        "sizes": {"width": o.width, "layers": o.layers}}, o.out)
        model.load_state_dict(latest)


if __name__ == "__main__":
    main()
