"""Draws stacks as a flame graph: flame.py STACKS.collapsed TITLE >OUT.svg

Width is processor time. Compiler, collector and all else outside the program are one frame each.
"""
import html, sys

WIDTH, ROW, LEAST = 1200, 17, 0.004


def frames(stack):
    parts = stack.split(";")
    if any("compiler_thread_loop" in part for part in parts):
        return ["JIT compiler"]
    if any("VMThread" in part or "GC" in part for part in parts):
        return ["garbage collector, VM"]
    own = [i for i, part in enumerate(parts) if part.startswith("org/polemos/")]
    if not own:
        return ["start and others"]
    begin = next((i for i, part in enumerate(parts) if "Coder.analyse" in part), own[0])
    return ["polemos"] + [part.split("/")[-1] if part.startswith("org/") else part.split(";")[-1].replace("java/", "")
                          for part in parts[begin:] if "$$Lambda" not in part]


root = {"name": "all", "time": 0, "under": {}}
for line in open(sys.argv[1], encoding="utf-8"):
    stack, count = line.rsplit(" ", 1)
    node = root
    node["time"] += int(count)
    for name in frames(stack):
        node = node["under"].setdefault(name, {"name": name, "time": 0, "under": {}})
        node["time"] += int(count)

out, deepest = [], 0


def draw(node, x, depth):
    global deepest
    width = WIDTH * node["time"] / root["time"]
    if width < WIDTH * LEAST or depth > 24:
        return
    deepest = max(deepest, depth)
    share = f"{100 * node['time'] / root['time']:.1f}%"
    hue = sum(map(ord, node["name"])) % 40
    label = node["name"] if len(node["name"]) * 6.3 < width - 4 else node["name"][: max(0, int((width - 10) / 6.3))]
    out.append(f'<g><title>{html.escape(node["name"])} {share}</title><rect x="{x:.1f}" y="{depth * ROW + 26}" '
               f'width="{max(0.5, width - 0.5):.1f}" height="{ROW - 1}" fill="hsl({15 + hue},75%,70%)"/>'
               f'<text x="{x + 2:.1f}" y="{depth * ROW + 38}">{html.escape(label)}</text></g>')
    for under in sorted(node["under"].values(), key=lambda n: n["name"]):
        draw(under, x, depth + 1)
        x += WIDTH * under["time"] / root["time"]


draw(root, 0, 0)
print(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {(deepest + 1) * ROW + 34}" '
      f'font-family="monospace" font-size="10.5"><text x="4" y="16" font-size="13">{html.escape(sys.argv[2])}</text>')
print("\n".join(out))
print("</svg>")
