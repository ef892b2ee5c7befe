"""Fine-tunes an encoder to say what one party does to another, of which quad a sentence is, and who acts on whom.

  python3 train/events.py folds --encoder bge.onnx --tokenizer bge.json --data events.jsonl
  python3 train/events.py train … --out events.pt
  python3 train/events.py export … --model events.pt --out models/en/events.onnx

`events.jsonl` comes from train/events_data.py. Names are hidden from the encoder, each of its words behind a sign for
its kind, so that it cannot learn who does what. Folds are by sentence, over all kinds of examples together.
"""
import argparse
import collections
import hashlib
import json
import random
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

from encoder import Encoder, WordPieces, gelu
from events_data import NONE, ROLES, ROOTS

FOLDS = 5
LONGEST = 160                                  # word pieces
MARKS = {"actor": (1, 2), "recipient": (3, 4)}  # [unused0] to [unused3] open and close a party
SIGNS = {"GPE": 5, "NORP": 6, "PERSON": 7, "ORG": 8, "LOC": 9, "FAC": 9}  # [unused4] and on stand for names

# marks: places of the marks that open actor and recipient, 0 where there is none; roles: -1 for what is no word
Example = collections.namedtuple("Example", "kind key pieces marks root quad roles weight")


def pieces(tokenizer, word, name):
    sign = SIGNS.get(name.split("-")[-1])
    return [sign] if sign else tokenizer.word(word)


def example(entry, tokenizer):
    """None where a party lies behind the longest sentence."""
    out, marks, roles = [tokenizer.cls], {}, [-1]
    for i, (word, name) in enumerate(zip(entry["words"], entry["names"])):
        for party, (opens, closes) in MARKS.items():
            span = entry.get(party)
            if span and i == span[0]:
                marks[party] = len(out)
                out.append(opens)
            if span and i == span[1]:
                out.append(closes)
        roles += [-1] * (len(out) - len(roles))
        roles.append(ROLES.index(entry["tags"][i]) if "tags" in entry else -1)
        out += pieces(tokenizer, word, name)
    for party, (_, closes) in MARKS.items():
        if entry.get(party) and entry[party][1] == len(entry["words"]):
            out.append(closes)
    out = out[:LONGEST - 1] + [tokenizer.sep]
    roles = (roles + [-1] * len(out))[:len(out)]
    places = [marks.get(party, 0) for party in MARKS]
    if max(places) >= len(out) - 1:
        return None
    return Example(entry["kind"], entry["key"], out, places, entry.get("root", -1), entry.get("quad", -1),
                   roles if "tags" in entry else None, entry["weight"])


class Reader(nn.Module):
    def __init__(self, encoder):
        super().__init__()
        self.encoder = encoder
        d = encoder.width
        self.pair = nn.Linear(3 * d, d)
        self.root = nn.Linear(d, NONE + 1)
        self.sentence = nn.Linear(2 * d, d)
        self.quad = nn.Linear(d, 5)
        self.roles = nn.Linear(d, len(ROLES))
        self.drop = nn.Dropout(0.1)

    def forward(self, ids, mask, marks):
        """Scores of roots (of the pair that `marks` point to), of quads, and of roles for each piece."""
        x = self.encoder(ids, mask)[-1]
        opened = x.gather(1, marks.unsqueeze(-1).expand(-1, -1, x.shape[-1]))
        pair = torch.cat([x[:, 0], opened[:, 0], opened[:, 1]], -1)
        weight = mask.unsqueeze(-1).to(x.dtype)
        mean = (x * weight).sum(1) / weight.sum(1)
        whole = torch.cat([x[:, 0], mean], -1)
        return (self.root(self.drop(gelu(self.pair(self.drop(pair))))),
                self.quad(self.drop(gelu(self.sentence(self.drop(whole))))),
                self.roles(self.drop(x)))


def batches(examples, size):
    """Groups of about the same length, in chance order."""
    order = sorted(examples, key=lambda e: len(e.pieces) * random.uniform(0.8, 1.2))
    groups = [order[i:i + size] for i in range(0, len(order), size)]
    random.shuffle(groups)
    return groups


def tensors(group, device):
    width = max(len(e.pieces) for e in group)
    ids = np.zeros((len(group), width), dtype=np.int64)
    roles = np.full((len(group), width), -1, dtype=np.int64)
    for b, e in enumerate(group):
        ids[b, :len(e.pieces)] = e.pieces
        if e.roles:
            roles[b, :len(e.roles)] = e.roles
    pick = lambda f: torch.tensor([f(e) for e in group]).to(device)
    ids = torch.from_numpy(ids).to(device)
    return (ids, ids > 0, pick(lambda e: e.marks or [0, 0])), (
        pick(lambda e: e.root), pick(lambda e: e.quad), torch.from_numpy(roles).to(device), pick(lambda e: float(e.weight)))


def mean(losses, weight, there):
    return (losses * weight * there).sum() / (weight * there).sum().clamp(min=1)


def loss(scores, labels, smooth=0.05):
    root, quad, roles, weight = labels
    one = lambda s, g: F.cross_entropy(s.float(), g.clamp(min=0), reduction="none", label_smoothing=smooth)
    total = mean(one(scores[0], root), weight, root >= 0) + 0.7 * mean(one(scores[1], quad), weight, quad >= 0)
    each = F.cross_entropy(scores[2].float().flatten(0, 1), roles.flatten().clamp(min=0), reduction="none")
    there = roles.flatten() >= 0
    return total + 0.7 * (each * there).sum() / there.sum().clamp(min=1)


def fit(model, stages, o, say="", means=None):
    """stages: (examples, epochs, rate) one after the other; means: what teachers say of each example."""
    model.train()
    started = time.time()
    for examples, epochs, rate in stages:
        head = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
        fused = {} if o.device == "cpu" else {"fused": True}    # which PyTorch 1.13 does not know
        optimiser = torch.optim.AdamW([{"params": list(model.encoder.parameters()), "base": rate},
                                       {"params": head, "base": max(1e-3, rate)}], weight_decay=0.01, betas=(0.9, 0.98), **fused)
        total, step = len(batches(examples, o.batch)) * epochs, 0
        for epoch in range(epochs):
            for group in batches(examples, o.batch):
                part = min((step + 1) / (0.1 * total), (total - step) / (0.9 * total))
                for g in optimiser.param_groups:
                    g["lr"] = g["base"] * part
                inputs, labels = tensors(group, o.device)
                with torch.autocast(o.device, torch.bfloat16, enabled=o.device != "cpu"):
                    scores = model(*inputs)
                value = soft(scores, labels, stacked(group, means, o.device), 0.7) if means else loss(scores, labels)
                optimiser.zero_grad(set_to_none=True)
                value.backward()
                torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
                optimiser.step()
                step += 1
        print(f"{say} stage of {len(examples)}: loss {float(value):.3f} {time.time() - started:.0f} s", flush=True)
    return model


def stacked(group, means, device):
    root, quad = (torch.tensor(np.stack([means[id(e)][k] for e in group])).to(device) for k in (0, 1))
    width = max(len(e.pieces) for e in group)
    roles = np.zeros((len(group), width, len(ROLES)), dtype=np.float32)
    for b, e in enumerate(group):
        roles[b, :len(e.pieces)] = means[id(e)][2]
    return root, quad, torch.from_numpy(roles).to(device)


@torch.no_grad()
def predict(model, examples, o):
    """Arrays of scores for each example: roots, quads, roles."""
    model.eval()
    out = {}
    for group in indexed(examples, 64):
        inputs, _ = tensors([e for _, e in group], o.device)
        root, quad, roles = (s.float().cpu().numpy() for s in model(*inputs))
        for b, (i, e) in enumerate(group):
            out[i] = root[b], quad[b], roles[b, :len(e.pieces)]
    model.train()
    return [out[i] for i in range(len(examples))]


def indexed(examples, size):
    order = sorted(range(len(examples)), key=lambda i: len(examples[i].pieces))
    return [[(i, examples[i]) for i in order[k:k + size]] for k in range(0, len(order), size)]


KINDS = {"pair": "pairs", "quad": "quads", "roles": "roles"}


def fold(key):
    return int(hashlib.sha256(key.encode()).hexdigest()[:8], 16) % FOLDS


def f1_macro(gold, found, labels):
    scores = []
    for c in labels:
        right = sum(g == f == c for g, f in zip(gold, found))
        scores.append(2 * right / max(1, gold.count(c) + found.count(c)))
    return sum(scores) / len(scores)


def spans(tags):
    """(label, first, last) of runs of BIO tags; places are those of words."""
    out = []
    for i, tag in enumerate(tags):
        if tag[0] == "B" or tag[0] == "I" and (not out or out[-1][2] != i - 1 or out[-1][0] != tag[2:]):
            out.append([tag[2:], i, i])
        elif tag[0] == "I":
            out[-1][2] = i
    return [tuple(s) for s in out]


def best_tags(scores, first):
    """The likeliest tags of words in which I- follows only its own kind."""
    rows = scores[first]
    n = len(ROLES)
    allowed = np.zeros((n, n))
    for a, before in enumerate(ROLES):
        for b, tag in enumerate(ROLES):
            if tag[0] == "I" and (before == "O" or before[2:] != tag[2:]):
                allowed[a, b] = -1e9
    score = rows[0] + [-1e9 if t[0] == "I" else 0 for t in ROLES]
    back = []
    for row in rows[1:]:
        step = score[:, None] + allowed
        back.append(step.argmax(0))
        score = step.max(0) + row
    path = [int(score.argmax())]
    for choice in reversed(back):
        path.append(int(choice[path[-1]]))
    return [ROLES[i] for i in reversed(path)]


def report(name, pairs, quads, roles):
    """Each: list of (example, scores)."""
    gold, found = [e.root for e, _ in pairs], [int(s[0][:NONE].argmax()) for _, s in pairs]
    line = f"{name} pairs {len(gold)} macro-F1 {f1_macro(gold, found, range(NONE)):.4f} accuracy {np.mean(np.array(gold) == found):.4f}"
    gold, found = [e.quad for e, _ in quads], [int(s[1].argmax()) for _, s in quads]
    line += f" | quads {len(gold)} accuracy {np.mean(np.array(gold) == found):.4f} macro-F1 {f1_macro(gold, found, range(5)):.4f}"
    right = overlap = wanted = got = 0
    for e, s in roles:
        first = [i for i, t in enumerate(e.roles) if t >= 0]
        a = spans([ROLES[e.roles[i]] for i in first])
        b = spans(best_tags(s[2], first))
        wanted += len(a)
        got += len(b)
        right += len(set(a) & set(b))
        overlap += sum(any(x[0] == y[0] and x[1] <= y[2] and y[1] <= x[2] for y in b) for x in a)
    line += f" | spans {wanted} exact P {right / max(1, got):.4f} R {right / wanted:.4f} F1 {2 * right / (wanted + got):.4f} overlap F1 {2 * overlap / (wanted + got):.4f}"
    print(line, flush=True)


def load(o):
    """Examples that people marked, and those of the rules."""
    tokenizer = WordPieces(o.tokenizer)
    entries = (json.loads(line) for line in open(o.data, encoding="utf-8"))
    all_examples = [e for e in (example(entry, tokenizer) for entry in entries) if e]
    gold = [e for e in all_examples if e.weight > 0.25 and e.kind != "coded"]
    silver = [e for e in all_examples if not (e.weight > 0.25 and e.kind != "coded")]
    print(f"{len(gold)} gold and {len(silver)} silver examples", flush=True)
    return gold, silver


def start(o, seed):
    random.seed(seed)
    torch.manual_seed(seed)
    encoder = Encoder(o.encoder, 12)
    return Reader(encoder).to(o.device)


def folds(o):
    gold, silver = load(o)
    known = {e.key for e in gold if e.kind != "example"}
    silver = [e for e in silver if e.key not in known] if o.silver_epochs else []
    warm = warmed(o, silver)
    seen = collections.defaultdict(list)
    for f in o.only or range(FOLDS):
        train, test = [e for e in gold if fold(e.key) != f], [e for e in gold if fold(e.key) == f and e.kind in ("pair", "quad", "roles")]
        sums = None
        for seed in range(o.seeds):
            random.seed(seed)
            if o.teachers:
                model = taught(o, warm, train, [e for e in silver if e.root < NONE], f"fold {f}")
            else:
                model = start(o, seed)
                model.load_state_dict(warm)
                fit(model, [(train, o.epochs, o.rate)], o, f"fold {f} seed {seed}")
            scores = predict(model, test, o)
            sums = scores if sums is None else [tuple(a + b for a, b in zip(x, y)) for x, y in zip(sums, scores)]
            if seed == 0:
                for e, s in zip(test, scores):
                    seen[0, KINDS[e.kind]].append((e, s))
        for e, s in zip(test, sums):
            seen[1, KINDS[e.kind]].append((e, s))
        report(f"fold {f}", *([x for x in zip(test, sums) if t(x[0])] for t in (
            lambda e: e.kind == "pair", lambda e: e.kind == "quad", lambda e: e.kind == "roles")))
    for which, name in ((0, "one model"), (1, f"mean of {o.seeds}")):
        report(name, seen[which, "pairs"], seen[which, "quads"], seen[which, "roles"])
    if o.out:
        with open(o.out, "w") as out:
            for kind in ("pairs", "quads", "roles"):
                for e, s in seen[1, kind]:
                    k = ("pairs", "quads", "roles").index(kind)
                    out.write(json.dumps({"kind": kind, "key": e.key, "root": e.root, "quad": e.quad,
                                          "scores": None if k == 2 else (s[k] / o.seeds).round(3).tolist()}) + "\n")


def soft(scores, labels, taught, weight):
    """Beside the labels, the mean of the teachers: for what nobody labelled too."""
    total = loss(scores, labels)
    for mine, theirs in zip(scores[:2], taught[:2]):
        each = F.kl_div(torch.log_softmax(mine.float(), -1), torch.softmax(theirs, -1), reduction="none").sum(-1)
        total = total + weight * each.mean()
    there = taught[2].abs().sum(-1) > 0
    each = F.kl_div(torch.log_softmax(scores[2].float(), -1), torch.softmax(taught[2], -1), reduction="none").sum(-1)
    return total + weight * (each * there).sum() / there.sum().clamp(min=1)


def warmed(o, silver):
    """Weights after the first stage, on what the rules coded."""
    if o.warm:
        return torch.load(o.warm, map_location=o.device)
    model = fit(start(o, 0), [(silver, o.silver_epochs, o.rate)], o, "silver") if silver and o.silver_epochs else start(o, 0)
    return {n: v.clone() for n, v in model.state_dict().items()}


def taught(o, warm, gold, silver, say):
    """One model that learns from the labels and from the mean of several models that learnt from them alone."""
    pupils = gold + silver
    sums = None
    for seed in range(o.teachers):
        model = start(o, seed)
        model.load_state_dict(warm)
        fit(model, [(gold, o.epochs, o.rate)], o, f"{say} teacher {seed}")
        scores = predict(model, pupils, o)
        sums = scores if sums is None else [tuple(a + b for a, b in zip(x, y)) for x, y in zip(sums, scores)]
    model = start(o, 99)
    model.load_state_dict(warm)
    if not o.teachers:
        return fit(model, [(gold, o.epochs, o.rate)], o, say)
    means = {id(e): tuple(x / o.teachers for x in s) for e, s in zip(pupils, sums)}
    return fit(model, [(gold * 2 + silver, o.epochs // 2, o.rate)], o, say, means)


def warm(o):
    torch.save(warmed(o, load(o)[1]), o.out)


def train(o):
    gold, silver = load(o)
    silver = [e for e in silver if e.root < NONE]
    model = taught(o, warmed(o, silver), gold, silver, "all")
    torch.save({n: t.cpu() for n, t in model.state_dict().items()}, o.out)


def export(o):
    """Writes ONNX with weights of one byte."""
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic
    model = Reader(Encoder(o.encoder, 12))
    model.load_state_dict(torch.load(o.model, map_location="cpu"))
    model.eval()
    ids = torch.ones(2, 9, dtype=torch.int64)
    plain = o.out + ".float"
    names = {0: "sentence", 1: "piece"}
    torch.onnx.export(model, (ids, ids > 0, torch.ones(2, 2, dtype=torch.int64)), plain, opset_version=14, dynamo=False,
                      input_names=["ids", "mask", "marks"], output_names=["root", "quad", "roles"],
                      dynamic_axes={"ids": names, "mask": names, "marks": {0: "sentence"}, "root": {0: "sentence"},
                                    "quad": {0: "sentence"}, "roles": names})
    quantize_dynamic(plain, o.out, weight_type=QuantType.QInt8, per_channel=True)
    print(f"{o.out}: opset {onnx.load(o.out).opset_import[0].version}")


def main():
    p = argparse.ArgumentParser()
    p.add_argument("command", choices=["folds", "warm", "train", "export"])
    p.add_argument("--encoder", required=True)
    p.add_argument("--tokenizer", required=True)
    p.add_argument("--data")
    p.add_argument("--warm", help="what the first stage, `warm`, wrote")
    p.add_argument("--only", type=int, nargs="*", help="these folds alone")
    p.add_argument("--model")
    p.add_argument("--teachers", type=int, default=0, help="models whose mean the last one learns from too")
    p.add_argument("--silver-epochs", type=int, default=2)
    p.add_argument("--epochs", type=int, default=8)
    p.add_argument("--batch", type=int, default=32)
    p.add_argument("--rate", type=float, default=1e-4)
    p.add_argument("--seeds", type=int, default=1)
    p.add_argument("--device", default="cpu")
    p.add_argument("--out")
    o = p.parse_args()
    torch.backends.cuda.matmul.allow_tf32 = True
    {"folds": folds, "warm": warm, "train": train, "export": export}[o.command](o)


if __name__ == "__main__":
    main()
