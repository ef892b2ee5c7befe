package org.polemos.archive;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polemos.record.EventRecord.Versions;
import org.polemos.text.Document;

/**
 * Takes documents into an archive, many to a transaction. A document is there with all its records
 * or not at all; what is already there is left as it is.
 */
public final class Ingest implements AutoCloseable {

  /** Documents and characters to a transaction: a second's work or so. */
  private static final int DOCUMENTS = 256;

  private static final int CHARACTERS = 500_000;

  private final Database db;
  private final DocumentTable documents;
  private final EventTable events;
  private final Copies copies;
  private final Versions coder;
  private final Map<String, Admission> admitted = new HashMap<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private int characters;
  private final Counts counts = new Counts();

  private record Admission(String givenId, String origin, @Nullable Long supersedes) {}

  private record Waiting(Document document, Coded coded) {}

  /** What came of an ingest so far. */
  public static final class Counts {
    private long added;
    private long already;
    private long revised;
    private long notCoded;
    private long events;
    private long words;

    /** Documents that were new. */
    public long added() {
      return added;
    }

    /** Documents that were there before, with the same words. */
    public long already() {
      return already;
    }

    /** New documents that take the place of an older text from the same file. */
    public long revised() {
      return revised;
    }

    /** New documents that were kept, but not coded. */
    public long notCoded() {
      return notCoded;
    }

    public long events() {
      return events;
    }

    public long words() {
      return words;
    }
  }

  /**
   * @param coder what codes the documents
   */
  public Ingest(Archive archive, Versions coder) {
    this.db = archive.db();
    this.documents = new DocumentTable(db);
    this.events = new EventTable(db);
    this.copies = new Copies(db);
    this.coder = coder;
  }

  /**
   * Says whether a document is wanted.
   *
   * @param origin the file that it comes from
   * @return the document, under another id where its own is taken by another text; {@code null}
   *     where it is there already
   */
  public @Nullable Document admit(Document document, String origin) {
    String hash = Hash.sha256(document.text());
    if (documents.holds(document.id(), hash)) {
      counts.already++;
      return null;
    }
    String id = document.id();
    DocumentTable.Known older = documents.latest(id);
    Long supersedes = null;
    if (older != null || admitted.containsKey(id)) {
      if (older != null && older.origin().equals(origin) && !older.ofThisRun()) {
        supersedes = older.number();
      }
      id = id + "~" + hash.substring(0, 8);
      if (admitted.containsKey(id)) {
        counts.already++;
        return null;
      }
    }
    admitted.put(id, new Admission(document.id(), origin, supersedes));
    return id.equals(document.id())
        ? document
        : new Document(id, document.text(), document.published(), document.citation());
  }

  /** Takes a document that was admitted, with what was found in it. */
  public void add(Document document, Coded coded) {
    waiting.add(new Waiting(document, coded));
    characters += document.text().length();
    if (waiting.size() >= DOCUMENTS || characters >= CHARACTERS) {
      flush();
    }
  }

  public Counts counts() {
    return counts;
  }

  /** Commits what is held back. */
  public void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    db.transaction(() -> {
      for (Waiting next : waiting) {
        store(next, now);
      }
    });
    for (Waiting next : waiting) {
      admitted.remove(next.document().id());
    }
    waiting.clear();
    characters = 0;
  }

  private void store(Waiting next, String now) {
    Document document = next.document();
    Admission admission = admitted.get(document.id());
    if (admission == null) {
      throw new IllegalArgumentException(document.id() + " was not admitted");
    }
    Coded coded = next.coded();
    int words = Hash.words(document.text());
    Long by = coded.notCoded() == null ? Long.valueOf(events.coder(coder)) : null;
    long number =
        documents.insert(
            document,
            new DocumentTable.Kept(
                admission.givenId(),
                admission.origin(),
                coded.language(),
                words,
                now,
                by,
                coded.notCoded()));
    if (admission.supersedes() != null) {
      documents.supersede(admission.supersedes(), number);
      counts.revised++;
    }
    events.insert(number, coded.records());
    events.insertBlames(number, coded.blames());
    copies.add(number, document.text());
    counts.added++;
    counts.words += words;
    counts.events += coded.records().size();
    counts.notCoded += coded.notCoded() == null ? 0 : 1;
  }

  /** Commits what is held back. */
  @Override
  public void close() {
    flush();
  }
}
