package org.polemos.cli;

import java.io.IOException;
import java.io.PrintWriter;
import org.polemos.archive.Archive;
import org.polemos.archive.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Says what is in an archive. */
@Command(
    name = "info",
    description = {"Says what is in the archive: documents, events, publishers, coders.", ""},
    footer = {"", "Examples:", "  polemos archive info --archive war.db"})
final class ArchiveInfoCommand extends ConsoleCommand {

  @ParentCommand ArchiveCommand parent;

  ArchiveInfoCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    try (Archive opened = parent.archive.read()) {
      Database db = opened.db();
      PrintWriter out = new PrintWriter(console.out());
      line(out, "archive", parent.archive.file() + String.format(", %.1f MB", size(db) / 1e6));
      line(
          out,
          "documents",
          db.first(
              "SELECT count(*), coalesce(sum(words), 0), min(published), max(published) FROM documents",
              row ->
                  String.format(
                      "%,d, %,d words%s",
                      row.getLong(1), row.getLong(2), period(row.getString(3), row.getString(4)))));
      counted(
          db,
          out,
          "not coded",
          "SELECT not_coded, count(*) FROM documents WHERE not_coded IS NOT NULL GROUP BY 1 ORDER BY 2 DESC LIMIT 5");
      long orphaned =
          db.number(
              "SELECT count(*) FROM events e JOIN documents d ON d.number = e.document"
                  + " WHERE d.text IS NULL");
      line(
          out,
          "events",
          String.format("%,d", db.number("SELECT count(*) FROM events"))
              + (orphaned == 0
                  ? ""
                  : String.format(", %,d orphaned: their text is gone", orphaned)));
      counted(db, out, "types", "SELECT event, count(*) FROM events GROUP BY 1 ORDER BY 2 DESC");
      counted(
          db, out, "statuses", "SELECT status, count(*) FROM events GROUP BY 1 ORDER BY 2 DESC");
      counted(
          db,
          out,
          "publishers",
          "SELECT coalesce(publisher, author, 'unknown'), count(*) FROM documents GROUP BY 1 ORDER BY 2 DESC LIMIT 10");
      counted(
          db,
          out,
          "coders",
          "SELECT 'polemos ' || polemos || ', ' || codebook || ', ' || model, (SELECT count(*) FROM documents d WHERE d.coder = c.number) FROM coders c ORDER BY c.number");
      out.flush();
    }
    return Exit.OK;
  }

  private static long size(Database db) {
    return db.number("PRAGMA page_count") * db.number("PRAGMA page_size");
  }

  private static String period(String from, String to) {
    return from == null ? "" : ", published from " + from + " to " + to;
  }

  private static void counted(Database db, PrintWriter out, String what, String sql) {
    StringBuilder all = new StringBuilder();
    db.each(
        sql,
        row ->
            all.append(all.isEmpty() ? "" : "; ")
                .append(row.getString(1))
                .append(' ')
                .append(String.format("%,d", row.getLong(2))));
    if (!all.isEmpty()) {
      line(out, what, all.toString());
    }
  }

  private static void line(PrintWriter out, String what, String said) {
    out.printf("%-11s %s%n", what, said);
  }
}
