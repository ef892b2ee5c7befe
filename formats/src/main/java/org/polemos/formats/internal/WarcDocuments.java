package org.polemos.formats.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcPayload;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.polemos.text.Defaults;
import org.polemos.text.DocumentReader;
import org.polemos.text.PlainTextReader;
import org.polemos.text.Problem;

/** Reads the pages and documents that a web archive (WARC) keeps, each called by its address. */
final class WarcDocuments implements DocumentReader {

  private static final Set<String> WANTED =
      Set.of("text/html", "application/xhtml+xml", "application/pdf", "text/plain");

  private static final int FOUND = 200;

  private final DocumentReader inner;

  WarcDocuments(DocumentReader inner) {
    this.inner = inner;
  }

  @Override
  public void read(InputStream bytes, String name, Defaults defaults, Sink sink)
      throws IOException {
    try (WarcReader records = new WarcReader(bytes)) {
      records.setLenient(true);
      for (WarcRecord record : records) {
        if (record instanceof WarcTargetRecord target) {
          one(target, name, defaults, sink);
        }
      }
    }
  }

  private void one(WarcTargetRecord record, String name, Defaults defaults, Sink sink) {
    try {
      if (record instanceof WarcResponse response
          && MediaType.HTTP.equals(response.contentType().base())) {
        HttpResponse http = response.http();
        if (http.status() == FOUND) {
          body(http.bodyDecoded(), http.contentType(), record.target(), defaults, sink);
        }
      } else if (record instanceof WarcResource || record instanceof WarcConversion) {
        WarcPayload payload = record.payload().orElse(null);
        if (payload != null) {
          body(payload.body(), payload.type(), record.target(), defaults, sink);
        }
      }
    } catch (TooLargeException large) {
      sink.failure(new Problem(name + ": " + record.target(), large.reason(), "leave it out"));
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      sink.failure(
          new Problem(name + ": " + record.target(), "is broken: " + broken, "leave it out"));
    }
  }

  private void body(MessageBody body, MediaType type, String address, Defaults defaults, Sink sink)
      throws IOException {
    String base = type.base().toString();
    if (WANTED.contains(base)) {
      InputStream bytes = new Bounded(body.stream(), Bounded.DOCUMENT);
      DocumentReader reader =
          switch (base) {
            case "text/plain" -> new PlainTextReader();
            case "application/pdf" -> inner;
            default -> new HtmlReader(type.parameters().get("charset"));
          };
      reader.read(bytes, address, defaults, sink);
    }
  }
}
