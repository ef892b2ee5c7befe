"""Prepares sentences with what people marked in them for train/events.py.

  python3 train/events_data.py --gold GOLD --coded coded.jsonl --out events.jsonl

GOLD holds plv/train.tsv, cameo/quad.train.tsv and cameo/source_target.train.txt; the codebook's own examples are
added. `coded.jsonl` is what `polemos code --format jsonl` prints of plain news: many records, somewhat wrong. Words and names are those of
`polemos parse`. Each line written has `kind`, `key` (which sentence it is), `words`, `names` (BIO) and, by kind,
`actor`, `recipient` (first word, behind the last), `root`, `quad`, `tags` (BIO of S, T and R), and `weight`.
"""
import argparse
import collections
import csv
import glob
import json
import os
import re
import subprocess

ROOTS = ["ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST",
         "REJECT", "REQUEST", "SANCTION", "SUPPORT", "THREATEN", "YIELD"]
NONE = len(ROOTS)                      # the two parties have nothing to do with each other in this order
ROLES = ["O", "B-S", "I-S", "B-T", "I-T", "B-R", "I-R"]
BOTH_WAYS = {"AGREE", "CONSULT", "COOPERATE"}
HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


def key(sentence):
    return "".join(c.lower() for c in sentence if c.isalnum())


def polemos(rows, *options):
    """Runs `polemos parse` and yields (document id, rows of words); given words, each sentence is a document."""
    run = subprocess.run([HOME + "/polemos", "parse", *options, "-"], input=rows, stdout=subprocess.PIPE, check=True, encoding="utf-8")
    name, words = None, []
    for line in run.stdout.split("\n"):
        if line.startswith("# newdoc"):
            if words:
                yield name, words
            name, words = line.split("= ", 1)[1], []
        elif not line and words and "--input" in options:
            yield name, words
            words = []
        elif line and line[0].isdigit():
            words.append(line.split("\t"))
    if words:
        yield name, words


def misc(cells, name, without):
    return next((m.split("=", 1)[1] for m in cells[9].split("|") if m.startswith(name + "=")), without)


def read(texts):
    """Words, their offsets and names of each text."""
    out = [None] * len(texts)
    lines = "".join(json.dumps({"id": str(i), "text": t}) + "\n" for i, t in enumerate(texts))
    for name, words in polemos(lines):
        places = [tuple(map(int, misc(w, "TokenRange", "0:0").split(":"))) for w in words]
        out[int(name)] = [w[1] for w in words], places, [misc(w, "NE", "O") for w in words]
    return out


def within(places, span):
    """The words that a span of characters covers; None where there are none."""
    covered = [i for i, (a, b) in enumerate(places) if b > span[0] and a < span[1]] if span else []
    return [covered[0], covered[-1] + 1] if covered else None


def place(text, part):
    at = text.find(part.strip()) if part.strip() else -1
    return (at, at + len(part.strip())) if at >= 0 else None


def plv(path):
    for r in csv.DictReader(open(path, encoding="utf-8"), delimiter="\t", quoting=csv.QUOTE_NONE):
        yield r["sentence"], place(r["sentence"], r["source"]), place(r["sentence"], r["target"]), r["root"], int(r["quad"])


def crosswalk(path):
    """CAMEO codes whose data name another root than the codebook does."""
    lines = (line for line in open(path, encoding="utf-8") if not line.startswith("#"))
    return {r["cameo"]: r["root"] for r in csv.DictReader(lines) if r["root"]}


def root(event, cameo, walk):
    event = walk.get(cameo, event)
    return "YIELD" if event in ("CONCEDE", "RETREAT") else event


MARK = re.compile(r"\((ACTOR|EVENT|RECIPIENT): ([^)]*)\)")


def examples(folder, walk):
    """Sentences of the codebook that mark both parties."""
    for path in sorted(glob.glob(folder + "/*.events")):
        cameo = pending = None
        for line in open(path, encoding="utf-8"):
            words = line.split()
            if words[:1] == ["cameo"]:
                cameo = words[1] if len(words) > 1 else None
            elif words[:1] == ["YES"]:
                pending = line.strip()[4:].strip()
            elif words[:1] == ["="] and pending:
                text, spans, at = "", {}, 0
                for m in MARK.finditer(pending):
                    text += pending[at:m.start()]
                    spans.setdefault(m.group(1), (len(text), len(text) + len(m.group(2))))
                    text, at = text + m.group(2), m.end()
                text += pending[at:]
                if "ACTOR" in spans and "RECIPIENT" in spans:
                    yield text, spans["ACTOR"], spans["RECIPIENT"], root(words[1], cameo, walk)
                pending = None


def coded(path, walk, most):
    by_root = collections.defaultdict(list)
    for line in open(path, encoding="utf-8"):
        r = json.loads(line)
        if len(r["actor"]) != 1 or len(r["recipient"]) != 1 or r["status"] != "asserted" or r["confidence"] < 0.6:
            continue
        at, text = r["sentence"]["start"], r["sentence"]["text"]
        spans = [(r[k][0]["start"] - at, r[k][0]["end"] - at) for k in ("actor", "recipient")]
        if min(spans[0][0], spans[1][0]) >= 0 and len(text) < 450:
            by_root[root(r["event"], r["cameo"], walk)].append((text, *spans))
    for name in ROOTS:
        rows = by_root[name]
        for text, a, b in rows[::max(1, len(rows) // most)][:most]:
            yield text, a, b, name


def tagged(path):
    rows = []
    for line in list(open(path, encoding="utf-8")) + ["\n"]:
        cells = line.strip().rsplit(" ", 1)
        if len(cells) == 2:
            rows.append(cells)
        elif rows:
            yield rows
            rows = []


def pairs(rows, kind, weight):
    """rows: (text, actor, recipient, root); those that differ by direction are also turned round."""
    rows = list(rows)
    for (text, a, b, name), (words, places, names) in zip(rows, read([r[0] for r in rows])):
        entry = {"kind": kind, "key": key(text), "words": words, "names": names, "weight": weight, "root": ROOTS.index(name)}
        actor, recipient = within(places, a), within(places, b)
        yield entry | {"actor": actor, "recipient": recipient}
        if actor and recipient and name not in BOTH_WAYS:
            yield entry | {"kind": "turned", "actor": recipient, "recipient": actor, "root": NONE, "weight": 0.3 * weight}


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--gold", required=True)
    p.add_argument("--coded")
    p.add_argument("--coded-each", type=int, default=1500, help="records of one root, at most")
    p.add_argument("--codebook", default=HOME + "/codebooks/plover")
    p.add_argument("--out", required=True)
    o = p.parse_args()
    walk = crosswalk(o.codebook + "/crosswalk.csv")
    counts = collections.Counter()
    with open(o.out, "w", encoding="utf-8") as out:

        def write(entry):
            counts[entry["kind"]] += 1
            out.write(json.dumps(entry, ensure_ascii=False) + "\n")

        gold = list(plv(o.gold + "/plv/train.tsv"))
        for entry in pairs([g[:4] for g in gold], "pair", 1.0):
            write(entry)
        for kind, rows, weight in (("plv-quad", [(g[0], g[4]) for g in gold], 0.3), ("quad", [
                line.rstrip("\n").rsplit("\t", 1) for line in open(o.gold + "/cameo/quad.train.tsv", encoding="utf-8")], 1.0)):
            for (text, quad), (words, _, names) in zip(rows, read([r[0] for r in rows])):
                write({"kind": kind, "key": key(text), "words": words, "names": names, "quad": int(quad), "weight": weight})
        rows = list(tagged(o.gold + "/cameo/source_target.train.txt"))
        given = "".join("".join(f"{i + 1}\t{w}" + "\t_" * 8 + "\n" for i, (w, _) in enumerate(r)) + "\n" for r in rows)
        for r, (_, words) in zip(rows, polemos(given, "--input", "conllu")):
            assert [w for w, _ in r] == [w[1] for w in words]
            write({"kind": "roles", "key": key("".join(w for w, _ in r)), "words": [w for w, _ in r],
                   "names": [misc(w, "NE", "O") for w in words], "tags": [t for _, t in r], "weight": 1.0})
        for entry in pairs((e for e in examples(o.codebook, walk) if e[3] in ROOTS), "example", 0.5):
            write(entry)
        if o.coded:
            for entry in pairs(coded(o.coded, walk, o.coded_each), "coded", 0.5):
                write(entry)
    print(dict(counts))


if __name__ == "__main__":
    main()
