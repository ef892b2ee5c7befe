"""The compact model: summed feature embeddings, gated recurrent layers, heads for tags, tree, names.

Sizes are chosen for some 400,000 multiply-adds a token, which one core does in about 20 microseconds.
"""
import torch
import torch.nn as nn
import torch.nn.functional as F

import trees


def gate(x):
    """A sigmoid-like gate without exp: 0.5 (1 + x / (1 + |x|))."""
    return 0.5 + 0.5 * F.softsign(x)


def scan(f, a):
    """c[t] = f[t] c[t-1] + a[t] along the first axis, in a number of steps that grows with its logarithm."""
    step = 1
    while step < len(a):
        a = torch.cat([a[:step], torch.addcmul(a[step:], f[step:], a[:-step])])
        f = torch.cat([f[:step], f[step:] * f[:-step]])
        step *= 2
    return a


class Scan(torch.autograd.Function):
    """`scan`, whose gradient is a scan from the other end."""

    @staticmethod
    def forward(ctx, f, a):
        c = scan(f, a)
        ctx.save_for_backward(f, c)
        return c

    @staticmethod
    def backward(ctx, g):
        f, c = ctx.saved_tensors
        later = torch.cat([f[1:], torch.zeros_like(f[:1])])
        da = scan(later.flip(0), g.flip(0)).flip(0)
        df = torch.cat([torch.zeros_like(f[:1]), da[1:] * c[:-1]])
        return df, da


class Layer(nn.Module):
    """Norm, width-3 depthwise convolution, forward and backward gated scan, residual."""

    def __init__(self, d, drop):
        super().__init__()
        self.norm = nn.LayerNorm(d)
        self.left = nn.Parameter(torch.zeros(d))
        self.right = nn.Parameter(torch.zeros(d))
        self.mix = nn.Linear(d, 3 * d)
        with torch.no_grad():
            self.mix.bias[d:2 * d] = 0.5
        self.drop = nn.Dropout(drop)

    def forward(self, x, mask):                    # T B d, T B 1
        d = x.shape[-1]
        y = self.norm(x) * mask
        pad = torch.zeros_like(y[:1])
        y = y + self.left * torch.cat([pad, y[:-1]]) + self.right * torch.cat([y[1:], pad])
        z, f, r = self.mix(self.drop(y)).split(d, dim=-1)
        f = gate(f)
        a = (1 - f) * z * mask
        h = d // 2
        both_f = torch.cat([f[..., :h], f[..., h:].flip(0)], -1)
        both_a = torch.cat([a[..., :h], a[..., h:].flip(0)], -1)
        c = Scan.apply(both_f, both_a)
        c = torch.cat([c[..., :h], c[..., h:].flip(0)], -1)
        return x + self.drop(gate(r) * c)


class Compact(nn.Module):
    def __init__(self, words, xpos, upos, rels, names, d=192, layers=3, arc=64, rel=64, drop=0.2):
        super().__init__()
        self.d = d
        rows = [words, trees.FORM_ROWS] + [trees.AFFIX_ROWS] * 5
        self.tables = nn.ModuleList(nn.Embedding(n, d) for n in rows)
        for t in self.tables:
            nn.init.normal_(t.weight, std=0.3 / trees.FEATURES ** 0.5)
        self.layers = nn.ModuleList(Layer(d, drop) for _ in range(layers))
        self.norm = nn.LayerNorm(d)
        self.xpos = nn.Linear(d, xpos)
        self.upos = nn.Linear(d, upos)
        self.names = nn.Linear(d, names)
        self.arc_dep = nn.Linear(d, arc)
        self.arc_head = nn.Linear(d, arc)
        self.arc_root = nn.Parameter(torch.randn(arc) * 0.1)
        self.arc_u = nn.Parameter(torch.randn(arc, arc) / arc)
        self.arc_bias = nn.Parameter(torch.zeros(arc))
        self.rel_dep = nn.Linear(d, rel)
        self.rel_head = nn.Linear(d, rel)
        self.rel_root = nn.Parameter(torch.randn(rel) * 0.1)
        self.rel_out = nn.Linear(rel, rels)
        self.drop = nn.Dropout(drop)

    def encode(self, ids, mask):                   # B T 7, B T -> B T d
        x = sum(t(ids[..., i]) for i, t in enumerate(self.tables))
        x = self.drop(x).transpose(0, 1).contiguous()
        m = mask.t().unsqueeze(-1).float()
        for layer in self.layers:
            x = layer(x, m)
        return self.drop(self.norm(x)).transpose(0, 1)

    def arcs(self, x, mask):                       # B T d -> B T (T+1); column 0 is the root
        dep = self.drop(F.relu(self.arc_dep(x)))
        head = self.drop(F.relu(self.arc_head(x)))
        root = self.arc_root.expand(x.shape[0], 1, -1)
        head = torch.cat([root, head], 1)
        scores = (dep @ self.arc_u + self.arc_bias) @ head.transpose(1, 2)
        allowed = torch.cat([torch.ones_like(mask[:, :1]), mask], 1).unsqueeze(1)
        eye = torch.eye(x.shape[1], dtype=torch.bool, device=x.device)
        self_loop = torch.cat([torch.zeros(x.shape[1], 1, dtype=torch.bool, device=x.device), eye], 1)
        return scores.masked_fill(~allowed | self_loop, -1e4)

    def relations(self, x, heads):                 # heads B T, 0 is the root
        head = torch.cat([self.rel_root.expand(x.shape[0], 1, -1), self.rel_head(x)], 1)
        chosen = head.gather(1, heads.unsqueeze(-1).expand(-1, -1, head.shape[-1]))
        return self.rel_out(self.drop(F.relu(self.rel_dep(x) + chosen)))
