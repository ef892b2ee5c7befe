package org.polemos.server.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.polemos.archive.Archive;
import org.polemos.archive.Database;
import org.polemos.codebook.Codebook;
import org.polemos.record.EventRecord.Versions;
import org.polemos.record.Status;
import org.polemos.server.Archives;
import org.polemos.server.BackgroundEngine;
import org.polemos.server.Settings;
import org.polemos.server.http.Request;
import org.polemos.server.http.Response;
import org.polemos.server.http.Router;

/** What this server is, what is in its archive, and what the codebook knows. */
final class MetaApi {

  private final Archives archives;
  private final BackgroundEngine engine;
  private final Settings settings;

  MetaApi(Archives archives, BackgroundEngine engine, Settings settings) {
    this.archives = archives;
    this.engine = engine;
    this.settings = settings;
  }

  void add(Router router) {
    router
        .live("/health", this::health)
        .live("/api/info", this::info)
        .live("/api/codebook", this::codebook);
  }

  /** Whether all is well. */
  record Health(String status, boolean archive, String coder) {}

  /** A publisher and how many documents there are of it. */
  record Publisher(String name, long documents) {}

  /** What coded some documents. */
  record CodedBy(String polemos, String codebook, String model, long documents) {}

  /** What may be sent. */
  record Limits(int codeBytes, int uploadBytes, List<String> kinds) {}

  /** What the archive holds. */
  record Info(
      @Nullable String polemos,
      String archive,
      boolean canWrite,
      String user,
      long documents,
      long words,
      long notCoded,
      long events,
      long stories,
      long reviews,
      @Nullable String from,
      @Nullable String to,
      Map<String, Long> types,
      Map<String, Long> statuses,
      List<Long> quads,
      List<Publisher> publishers,
      Map<String, Long> languages,
      List<CodedBy> coders,
      @Nullable Versions coder,
      Limits limits) {}

  private Response health(Request request) {
    long version = archives.version();
    return Response.json(new Health("ok", version >= 0, engine.state()))
        .with("Cache-Control", "no-store");
  }

  /** An answer that holds until the archive or the coder changes. */
  private record Told(long version, @Nullable Versions coder, Response response) {}

  private volatile @Nullable Told told;

  private Response info(Request request) {
    boolean ready = engine.state().equals("ready");
    Versions coder = ready ? engine.get().coder().versions() : null;
    long version = archives.version();
    Told before = told;
    if (before == null || before.version() != version || !Objects.equals(before.coder(), coder)) {
      before =
          new Told(version, coder, archives.read(archive -> Response.json(info(archive, coder))));
      told = before;
    }
    return before.response();
  }

  private static final String STANDING = " WHERE superseded_by IS NULL";

  private Info info(Archive archive, @Nullable Versions coder) {
    Database db = archive.db();
    Map<String, Long> quads = counts(db, "SELECT quad, count(*) FROM events GROUP BY 1");
    return new Info(
        coder == null ? null : coder.polemos(),
        String.valueOf(settings.archive().getFileName()),
        !settings.readOnly(),
        System.getProperty("user.name", "unknown"),
        db.number("SELECT count(*) FROM documents" + STANDING),
        db.number("SELECT coalesce(sum(words), 0) FROM documents" + STANDING),
        db.number("SELECT count(*) FROM documents WHERE not_coded IS NOT NULL"),
        db.number("SELECT count(*) FROM events"),
        db.number("SELECT count(DISTINCT story) FROM stories"),
        db.number("SELECT count(*) FROM reviews WHERE undone IS NULL"),
        db.first("SELECT min(published) FROM documents", row -> row.getString(1)),
        db.first("SELECT max(published) FROM documents", row -> row.getString(1)),
        counts(db, "SELECT event, count(*) FROM events GROUP BY 1 ORDER BY 2 DESC"),
        counts(db, "SELECT status, count(*) FROM events GROUP BY 1 ORDER BY 2 DESC"),
        List.of("1", "2", "3", "4").stream().map(quad -> quads.getOrDefault(quad, 0L)).toList(),
        db.list(
            "SELECT coalesce(publisher, author, 'unknown'), count(*) FROM documents"
                + STANDING
                + " GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 30",
            row -> new Publisher(row.getString(1), row.getLong(2))),
        counts(
            db,
            "SELECT coalesce(language, 'und'), count(*) FROM documents GROUP BY 1 ORDER BY 2 DESC"),
        db.list(
            "SELECT polemos, codebook, model, (SELECT count(*) FROM documents d WHERE d.coder ="
                + " c.number) FROM coders c ORDER BY c.number DESC",
            row ->
                new CodedBy(row.getString(1), row.getString(2), row.getString(3), row.getLong(4))),
        coder,
        new Limits(CodeApi.LONGEST, JobsApi.LONGEST, Upload.KINDS));
  }

  private static Map<String, Long> counts(Database db, String sql) {
    Map<String, Long> counts = new LinkedHashMap<>();
    db.each(sql, row -> counts.put(row.getString(1), row.getLong(2)));
    return counts;
  }

  /** A type of events. */
  record Type(String name, int quad, double score, String definition, List<String> modes) {}

  /** The codebook in short. */
  record Book(
      String version,
      List<Type> types,
      List<String> statuses,
      List<String> contexts,
      List<String> sectors) {}

  private Response codebook(Request request) {
    Codebook book = engine.get().codebook();
    TreeSet<String> contexts = new TreeSet<>();
    book.rules().forEach(rule -> contexts.addAll(rule.contexts()));
    return Response.json(
        new Book(
            book.version(),
            book.types().values().stream()
                .map(type ->
                    new Type(
                        type.name(),
                        type.quad(),
                        type.score(),
                        type.description(),
                        List.copyOf(type.modes().keySet())))
                .toList(),
            List.of(Status.values()).stream().map(Status::label).toList(),
            List.copyOf(contexts),
            SECTORS));
  }

  /** PLOVER's, in the order of its manual. */
  private static final List<String> SECTORS =
      List.of(
          "GOV", "MIL", "PTY", "JUD", "LEG", "COP", "SPY", "REB", "PRE", "OPP", "UAF", "CVL", "LAB",
          "BUS", "MED", "EDU", "REL", "ELI", "HLH", "NGO", "IGO", "MNC", "CRM", "REF", "JRN",
          "UNK");
}
