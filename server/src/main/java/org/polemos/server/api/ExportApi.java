package org.polemos.server.api;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.polemos.archive.Archive;
import org.polemos.archive.export.Export;
import org.polemos.archive.search.Search;
import org.polemos.record.RecordFormat;
import org.polemos.server.Archives;
import org.polemos.server.http.Problem;
import org.polemos.server.http.Request;
import org.polemos.server.http.Response;
import org.polemos.server.http.Router;

/** Records as files for other programs. */
final class ExportApi {

  /** Each holds a thread and a connection. */
  private static final int AT_ONCE = 4;

  private final Archives archives;
  private final Semaphore turns = new Semaphore(AT_ONCE);

  ExportApi(Archives archives) {
    this.archives = archives;
  }

  void add(Router router) {
    router.live("/api/export", this::export);
  }

  private Response export(Request request) {
    String question = request.parameter("q");
    // A question that cannot be read is told before the file begins.
    Search.where(question == null ? "" : question);
    boolean texts = request.flag("texts", true);
    boolean reviewed = request.flag("reviewed", false);
    boolean coded = request.flag("coded", false);
    if ("parquet".equalsIgnoreCase(request.parameter("format"))) {
      return Response.download(
          "application/vnd.apache.parquet",
          "polemos.parquet",
          out ->
              inTurn(archive ->
                  parquet(of(new Export(archive, question, texts), reviewed, coded), out)));
    }
    RecordFormat format = request.choice("format", RecordFormat.class, RecordFormat.CSV);
    return Response.download(
        type(format),
        "polemos." + ending(format),
        out ->
            inTurn(archive -> {
              Writer writer =
                  new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
              of(new Export(archive, question, texts), reviewed, coded).write(format, writer);
              writer.flush();
            }));
  }

  private interface Writing {
    void write(Archive archive) throws IOException;
  }

  private void inTurn(Writing writing) throws IOException {
    if (!turns.tryAcquire()) {
      throw new IOException("there are too many exports at once");
    }
    try (Archive archive = archives.apart()) {
      writing.write(archive);
    } finally {
      turns.release();
    }
  }

  private static Export of(Export all, boolean reviewed, boolean coded) {
    Export chosen = reviewed ? all.reviewed() : all;
    return coded ? chosen.coded() : chosen;
  }

  private static void parquet(Export export, OutputStream out) throws IOException {
    Path folder = Files.createTempDirectory("polemos-");
    Path file = folder.resolve("polemos.parquet");
    try {
      export.parquet(file);
      Files.copy(file, out);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(folder);
    }
  }

  private static String type(RecordFormat format) {
    return switch (format) {
      case JSONL, PLOVER -> "application/x-ndjson";
      case CSV -> "text/csv; charset=utf-8";
      case GEOJSON -> "application/geo+json";
      case TIMELINE -> "application/json";
      case ANNOTATION -> "application/ld+json";
      case GEXF -> "application/gexf+xml";
      case TRIG -> "application/trig";
      case TABLE -> throw Problem.of(400, "a table is for terminals; ask for csv");
      default -> "text/tab-separated-values; charset=utf-8";
    };
  }

  private static String ending(RecordFormat format) {
    return switch (format) {
      case TSV, ICEWS, GDELT, MENTIONS -> format.label() + ".tsv";
      case TIMELINE, ANNOTATION -> format.label() + ".json";
      case PLOVER -> "plover.jsonl";
      default -> format.label().toLowerCase(Locale.ROOT);
    };
  }
}
