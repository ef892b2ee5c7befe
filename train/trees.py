"""Reads CoNLL-U into plain sentences and turns words into the ids that the compact model reads.

The feature functions have a twin in core (org.polemos.parse.internal.Features); a test compares them.
"""
import collections

PREFIX = 3
SUFFIXES = (2, 3, 4)
AFFIX_ROWS = 4096   # rows of each hashed affix table
FORM_ROWS = 32768   # rows of the hashed table of cased forms
FEATURES = 7        # word, cased form, prefix, three suffixes, shape

SURE = 0.6

Sentence = collections.namedtuple("Sentence", "words lemmas upos xpos heads rels names")


def read(path, names=False):
    """Yields sentences; heads count from 1, 0 is the root; names come from MISC `NE=`.

    A name that is less sure than SURE (MISC `P=`) becomes "?", from which nothing is learned.
    """
    rows = []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if not line:
            if rows:
                yield sentence(rows)
            rows = []
        elif not line.startswith("#"):
            cells = line.split("\t")
            if cells[0].isdigit():
                rows.append(cells)
    if rows:
        yield sentence(rows)


def sentence(rows):
    misc = [dict(p.split("=", 1) for p in r[9].split("|") if "=" in p) for r in rows]
    names = [m["NE"] if float(m.get("P", 1)) >= SURE else "?" for m in misc if "NE" in m]
    return Sentence([r[1] for r in rows], [r[2] for r in rows], [r[3] for r in rows],
                    [r[4] for r in rows], [int(r[6]) if r[6] != "_" else -1 for r in rows],
                    [r[7] for r in rows], names if len(names) == len(rows) else None)


def fnv(text):
    """FNV-1a over UTF-16 code units, 32 bits."""
    h = 0x811C9DC5
    units = text.encode("utf-16-le")
    for i in range(0, len(units), 2):
        h = ((h ^ (units[i] | units[i + 1] << 8)) * 0x01000193) & 0xFFFFFFFF
    return h


def norm(form):
    """Lower case, digits as 0; each character alone, so that the length stays."""
    return "".join("0" if c.isdigit() else c.lower()[0] for c in form)


def shape(form):
    """Letters to X, x, digits to 0; runs of one class are cut at three."""
    out = []
    for c in form:
        k = "X" if c.isupper() else "x" if c.islower() else "0" if c.isdigit() else c
        if len(out) >= 3 and out[-1] == out[-2] == out[-3] == k:
            continue
        out.append(k)
    return "".join(out[:12])


def ids(form, vocabulary, cache={}):
    """Seven row numbers, one for each table in the order of FEATURES."""
    known = cache.get(form)
    if known is None:
        n = norm(form)
        known = [vocabulary.get(n, 0), fnv(form) % FORM_ROWS, fnv("<" + n[:PREFIX]) % AFFIX_ROWS]
        known += [fnv(n[-k:] + ">") % AFFIX_ROWS for k in SUFFIXES]
        known.append(fnv("#" + shape(form)) % AFFIX_ROWS)
        cache[form] = known
    return known


def count(sentences):
    return collections.Counter(norm(w) for s in sentences for w in s.words)
