"""Load for bench/soak: readers, coders and writers at once; errors, memory and losses are counted."""
import json, random, subprocess, sys, threading, time, urllib.error, urllib.parse, urllib.request

address, pid, polemos, corpus, minutes, questions = sys.argv[1:7]
end = time.time() + 60 * float(minutes)
asked = [line.strip() for line in open(questions, encoding="utf-8") if line.strip()]
lines = open(corpus, encoding="utf-8").read().splitlines()
counts, slowest, errors, memory = {}, {}, [], []
lock = threading.Lock()


def note(kind, seconds, error=None):
    with lock:
        counts[kind] = counts.get(kind, 0) + 1
        slowest[kind] = max(slowest.get(kind, 0), seconds)
        if error:
            errors.append(f"{kind}: {error}")


def ask(kind, path, body=None, kinds=None):
    start, error, answer = time.time(), None, b""
    try:
        request = urllib.request.Request(address + path, data=body, headers=kinds or {})
        with urllib.request.urlopen(request, timeout=60) as response:
            answer = response.read()
    except urllib.error.HTTPError as refused:
        # 503 asks to come back: load, not a fault
        error = None if refused.code == 503 else f"{refused.code} {path} {refused.read()[:200]}"
        kind = "told to come back" if refused.code == 503 else kind
    except Exception as broken:
        error = f"{broken} {path}"
    note(kind, time.time() - start, error)
    return answer


def reader(seed):
    draw = random.Random(seed)
    while time.time() < end:
        question = urllib.parse.quote(draw.choice(asked))
        found = ask("search", "/api/search?limit=20&q=" + question)
        try:
            items = json.loads(found or b"{}").get("items", [])
        except ValueError:
            items = []
        if items:
            item = draw.choice(items)
            number = item.get("id") or item.get("document", {}).get("id", "")
            kind = "events" if "event" in item else "documents"
            ask(kind, f"/api/{kind}/" + urllib.parse.quote(str(number), safe=""))
        ask("documents list", f"/api/documents?offset={draw.randrange(200)}")
        time.sleep(draw.random() / 5)


def coder():
    draw = random.Random(1)
    while time.time() < end:
        text = json.loads(draw.choice(lines))["text"].encode()
        ask("code", "/api/code?name=a.txt", text, {"Content-Type": "text/plain"})
        time.sleep(0.5)


added = 200


def adder():
    global added
    while time.time() < end and added < len(lines):
        part = "\n".join(lines[added : added + 25]) + "\n"
        start = time.time()
        done = subprocess.run([polemos, "archive", "add", "-"], input=part.encode(), capture_output=True)
        note("add", time.time() - start, None if done.returncode == 0 else done.stderr.decode()[-300:])
        added += 25
        time.sleep(1)


def resident():
    for line in open(f"/proc/{pid}/status"):
        if line.startswith("VmRSS"):
            return int(line.split()[1]) // 1024


threads = [threading.Thread(target=reader, args=(n,)) for n in range(4)]
threads += [threading.Thread(target=coder), threading.Thread(target=adder)]
for thread in threads:
    thread.start()
while any(thread.is_alive() for thread in threads):
    memory.append(resident())
    time.sleep(5)
total = json.loads(ask("count", "/api/documents?limit=1"))["total"]
expected = len({json.loads(line)["id"] for line in lines[: min(added, len(lines))]})
for kind in sorted(counts):
    print(f"{kind:20} {counts[kind]:8,}   slowest {slowest[kind]:6.2f} s")
third = max(1, len(memory) // 3)
print(f"memory: {max(memory[:third])} MB at most in the first third, {max(memory[-third:])} MB in the last")
print(f"documents: {expected:,} added, {total:,} there")
print(f"errors: {len(errors)}")
for error in errors[:10]:
    print("  " + error)
sys.exit(1 if errors or total != expected else 0)
