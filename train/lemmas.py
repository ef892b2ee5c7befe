"""Finds the words whose dictionary form the spelling rules miss; the twin of parse/internal/Lemmatizer.java.

  python3 train/lemmas.py en_ewt-train.conllu compact.pt models/en/lemmas.tsv
"""
import collections
import pathlib
import re
import sys

import torch

import trees


MUTE_E = re.compile(
    r".*([cuvz]|[^aeioun]g|[ae]ng|[ia]g|[^s]s|[^aeiourw]l|[^aeo]at|[^aeo]ad|[^aeiou]id|[^a]ud|ced|[^aeo]ut|[^aeo]in"
    r"|[^aeio]ur|[^aeo]ir|[vr]en|od)")
MUTE_E_PLURAL = re.compile(r".*([^s]s|[^z]z)es")


def commonest(forms, ranks):
    return min(forms, key=lambda f: ranks.get(f, 1 << 30))


def singular(form, ranks):
    if len(form) < 3 or not form.endswith("s") or form.endswith("ss"):
        return form
    if len(form) > 4 and form.endswith("ies"):
        return commonest([form[:-3] + "y", form[:-1]], ranks)
    if re.fullmatch(r".*(s|x|z|ch|sh|o)es", form):
        shorter, bare = form[:-2], form[:-1]
        return commonest([bare, shorter] if MUTE_E_PLURAL.fullmatch(form) else [shorter, bare], ranks)
    return form[:-1]


def stem(form, suffix, ranks):
    if not form.endswith(suffix) or len(form) < len(suffix) + 2:
        return form
    s = form[:-len(suffix)]
    if s[-1] == "i":
        return s[:-1] + "y"
    if len(s) > 2 and s[-1] == s[-2] and s[-1] in "bcdfghjklmnpqrstvwxz":
        return commonest([s, s[:-1]] if s[-1] in "lsz" else [s[:-1], s], ranks)
    if re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", s):
        return s + "e"
    return commonest([s + "e", s] if MUTE_E.fullmatch(s) else [s, s + "e"], ranks)


def lemma(form, tag, ranks):
    lower = form.lower().replace("’", "'")
    if tag == "NNPS":
        return form[:-1] if len(form) > 2 and lower.endswith("s") else form
    if tag in ("NNS", "VBZ"):
        return singular(lower, ranks)
    for tags, suffix in ((("VBD", "VBN"), "ed"), (("VBG",), "ing"), (("JJR", "RBR"), "er"), (("JJS", "RBS"), "est")):
        if tag in tags:
            return stem(lower, suffix, ranks)
    return lower


def main(gold, model, target):
    words = torch.load(model)["words"]
    ranks = {w: i + 1 for i, w in enumerate(words)}
    seen = collections.defaultdict(collections.Counter)
    for s in trees.read(gold):
        for form, tag, l in zip(s.words, s.xpos, s.lemmas):
            if tag != "NNP" and l != "_":
                seen[form.lower().replace("’", "'"), tag][l if tag != "NNPS" else l] += 1
    with open(target, "w", encoding="utf-8") as out:
        out.write("# form, Penn tag, lemma where spelling rules miss it; written by train/lemmas.py from EWT train (CC BY-SA 4.0)\n")
        for (form, tag), lemmas in sorted(seen.items()):
            best = lemmas.most_common(1)[0][0]
            if lemma(form, tag, ranks) != best and "\t" not in form:
                out.write(f"{form}\t{tag}\t{best}\n")
        for line in open(pathlib.Path(__file__).with_name("irregular.tsv"), encoding="utf-8"):
            form, tag = line.split("\t")[:2] if "\t" in line else ("", "")
            if tag and (form, tag) not in seen:
                out.write(line)


if __name__ == "__main__":
    main(*sys.argv[1:])
