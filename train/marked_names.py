"""Puts names that people marked into CoNLL-U, beside the types that a teacher's names give.

  python3 train/marked_names.py gold/names.tsv en_ewt-train.named.conllu marked.conllu
  python3 train/marked_names.py crossner_politics-train.txt named.conllu marked.conllu

`named` are the same sentences with names of NLP4J (train/NameTeacher.java). People mark PER, ORG and LOC; a name
that the teacher found at the same words keeps the teacher's type where it is one of that class, so that states
stay apart from mountains. The teacher's other names of these classes go, those of other classes stay where no
marked name is. Sentences that nobody read keep no names.
"""
import sys

CLASSES = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
TYPES = {"PER": "PERSON", "ORG": "ORG", "LOC": "GPE"}
CROSSNER = {"person": "PER", "politician": "PER", "organisation": "ORG", "politicalparty": "ORG",
            "location": "LOC", "country": "LOC"}


def sentences(path):
    """(sentence id, lines of words)."""
    name, rows = None, []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("# sent_id"):
            name = line.split("= ", 1)[1]
        elif not line and rows:
            yield name, rows
            rows = []
        elif line and not line.startswith("#"):
            cells = line.split("\t")
            if cells[0].isdigit():
                rows.append(cells)
    if rows:
        yield name, rows


def runs(tags):
    """(first, behind the last, type) of runs of BIO tags."""
    out = []
    for i, tag in enumerate(tags):
        if tag.startswith("B-") or tag.startswith("I-") and not (out and out[-1][1] == i):
            out.append([i, i + 1, tag[2:]])
        elif tag.startswith("I-"):
            out[-1][1] = i + 1
    return [tuple(r) for r in out]


def marks(path):
    """Sentence id to its marked names."""
    out = {}
    for line in open(path, encoding="utf-8"):
        if not line.startswith("#"):
            name, cells = line.rstrip("\n").split("\t")
            places = [m.rsplit(":", 1) for m in cells.split(",") if m]
            out[name] = [(int(p.split("-")[0]) - 1, int(p.split("-")[-1]), c) for p, c in places]
    return out


def crossner(path):
    """Marked names of each sentence in turn."""
    tags = []
    for line in list(open(path, encoding="utf-8")) + ["\n"]:
        cells = line.split()
        if len(cells) >= 2:
            tags.append(cells[-1])
        elif tags:
            yield [(a, b, CROSSNER.get(c)) for a, b, c in runs(tags) if CROSSNER.get(c)]
            tags = []


def merged(rows, marked):
    tags = [dict(p.split("=", 1) for p in r[9].split("|") if "=" in p).get("NE", "O") for r in rows]
    found = {(a, b): t for a, b, t in runs(tags)}
    out = ["O"] * len(rows)
    taken = [(a, b, found.get((a, b)) if CLASSES.get(found.get((a, b))) == c else TYPES[c]) for a, b, c in marked]
    free = [(a, b, t) for (a, b), t in found.items()
            if t not in CLASSES and not any(a < y and x < b for x, y, _ in marked)]
    for a, b, t in taken + free:
        for i in range(a, b):
            out[i] = ("B-" if i == a else "I-") + t
    return out


def main(gold, named, target):
    by_id = marks(gold) if gold.endswith(".tsv") else None
    in_turn = None if by_id is not None else crossner(gold)
    with open(target, "w", encoding="utf-8") as out:
        for name, rows in sentences(named):
            marked = by_id.get(name) if by_id is not None else next(in_turn)
            tags = merged(rows, marked) if marked is not None else None
            for i, cells in enumerate(rows):
                out.write("\t".join(cells[:9] + ["NE=" + tags[i] if tags else "_"]) + "\n")
            out.write("\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
