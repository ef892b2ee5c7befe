"""Maximum spanning tree with one root (Chu-Liu-Edmonds), for evaluation in training."""
import numpy as np


def decode(scores):
    """scores[i][j]: word i+1 takes head j (0 the root). Returns heads with exactly one root."""
    heads = greedy(scores)
    if heads is not None:
        return heads
    n = scores.shape[0]
    best, best_score = None, -1e18
    for r in np.argsort(-scores[:, 0])[:3]:
        s = np.full((n + 1, n + 1), -1e9)
        s[1:, :] = scores
        s[1:, 0] = -1e9
        s[r + 1, 0] = scores[r, 0]
        heads = chu_liu(s)
        total = sum(s[i, heads[i]] for i in range(1, n + 1))
        if total > best_score:
            best, best_score = heads[1:], total
    return best


def greedy(scores):
    heads = scores.argmax(1)
    if (heads == 0).sum() != 1:
        return None
    full = np.concatenate([[0], heads])
    return heads if not cycle(full) else None


def cycle(heads):
    state = [0] * len(heads)
    state[0] = 2
    for i in range(1, len(heads)):
        path, j = [], i
        while state[j] == 0:
            state[j] = 1
            path.append(j)
            j = heads[j]
        if state[j] == 1:
            return path[path.index(j):]
        for k in path:
            state[k] = 2
    return None


def chu_liu(s):
    n = len(s)
    np.fill_diagonal(s, -1e9)
    heads = s.argmax(1)
    heads[0] = 0
    loop = cycle(heads)
    if loop is None:
        return heads
    rest = [i for i in range(n) if i not in loop]
    m = len(rest)
    t = np.full((m + 1, m + 1), -1e9)
    t[:m, :m] = s[np.ix_(rest, rest)]
    enter, leave = {}, {}
    inside = np.array([s[i, heads[i]] for i in loop])
    for b, j in enumerate(rest):
        gain = np.array([s[i, j] for i in loop]) - inside
        k = int(gain.argmax())
        t[m, b], enter[b] = gain[k], loop[k]
        k = int(np.argmax([s[j, i] for i in loop]))
        t[b, m], leave[b] = s[j, loop[k]], loop[k]
    t[0, :] = -1e9
    sub = chu_liu(t)
    out = np.zeros(n, dtype=int)
    for i in loop:
        out[i] = heads[i]
    for b, j in enumerate(rest):
        if j == 0:
            continue
        out[j] = leave[b] if sub[b] == m else rest[sub[b]]
    b = sub[m]
    out[enter[b]] = rest[b]
    return out
