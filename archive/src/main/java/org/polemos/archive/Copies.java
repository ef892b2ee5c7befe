package org.polemos.archive;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents that are copies of one another, whole or in part: wire copy, reprints, excerpts.
 * All of them count as one origin, the earliest.
 */
final class Copies {

  private final Database db;

  Copies(Database db) {
    this.db = db;
  }

  /** Another document with much of the same text, and how much. */
  private record Match(long document, double shared) {}

  /** Compares a new document with all that are there, and notes of what it is a copy. */
  void add(long document, String text) {
    long[] runs = Shingles.of(text);
    Match best = best(document, runs);
    for (long run : runs) {
      db.write("INSERT OR IGNORE INTO shingles (hash, document) VALUES (?, ?)", run, document);
    }
    db.write("UPDATE documents SET runs = ? WHERE number = ?", runs.length, document);
    if (best != null) {
      join(document, best);
    }
  }

  private @Nullable Match best(long document, long[] runs) {
    if (runs.length < Shingles.FEWEST) {
      return null;
    }
    Map<Long, Integer> shared = new HashMap<>();
    for (long run : runs) {
      var holders =
          db.list(
              "SELECT document FROM shingles WHERE hash = ? LIMIT " + Shingles.FORMULA,
              row -> row.getLong(1),
              run);
      if (holders.size() < Shingles.FORMULA) {
        holders.forEach(holder -> shared.merge(holder, 1, Integer::sum));
      }
    }
    Match best = null;
    for (Map.Entry<Long, Integer> other : shared.entrySet()) {
      if (other.getValue() >= Shingles.FEWEST && other.getKey() != document) {
        long its = db.number("SELECT runs FROM documents WHERE number = ?", other.getKey());
        double share = (double) other.getValue() / Math.max(1, Math.min(its, runs.length));
        if (share >= Shingles.SHARED && (best == null || share > best.shared())) {
          best = new Match(other.getKey(), share);
        }
      }
    }
    return best;
  }

  private void join(long document, Match match) {
    Long root =
        db.first(
            "SELECT original FROM copies WHERE document = ?",
            row -> row.getLong(1),
            match.document());
    long original = root == null ? match.document() : root;
    if (earlier(document, original)) {
      db.write("UPDATE copies SET original = ? WHERE original = ?", document, original);
      db.write(
          "INSERT INTO copies (document, original, shared) VALUES (?, ?, ?)",
          original,
          document,
          match.shared());
    } else {
      db.write(
          "INSERT INTO copies (document, original, shared) VALUES (?, ?, ?)",
          document,
          original,
          match.shared());
    }
  }

  private boolean earlier(long document, long than) {
    return db.number(
            "SELECT count(*) FROM documents a, documents b WHERE a.number = ? AND b.number = ?"
                + " AND a.published < b.published",
            document,
            than)
        > 0;
  }
}
