package org.polemos.formats.internal;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.polemos.formats.FeedSink;
import org.polemos.formats.internal.Wire.Kind;
import org.polemos.formats.internal.Wire.Message;
import org.polemos.text.Citation;
import org.polemos.text.Document;
import org.polemos.text.Problem;

/** Sends what is found to the process that asked. */
final class WireSink implements FeedSink {

  private final DataOutputStream out;

  WireSink(DataOutputStream out) {
    this.out = out;
  }

  @Override
  public void document(Document document) {
    Citation citation = document.citation();
    LocalDate published = document.published();
    send(
        Wire.message(
            Kind.DOCUMENT,
            document.id(),
            citation.title(),
            citation.author(),
            citation.publisher(),
            published == null ? null : published.toString(),
            citation.url(),
            document.text()));
  }

  @Override
  public void warning(Problem problem) {
    send(Wire.message(Kind.WARNING, problem.place(), problem.reason(), problem.remedy()));
  }

  @Override
  public void failure(Problem problem) {
    send(Wire.message(Kind.FAILURE, problem.place(), problem.reason(), problem.remedy()));
  }

  @Override
  public void feed(@Nullable String title, String url) {
    send(Wire.message(Kind.FEED, title, url));
  }

  private void send(Message message) {
    try {
      Wire.write(out, message);
      out.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException("nobody listens any more", gone);
    }
  }
}
