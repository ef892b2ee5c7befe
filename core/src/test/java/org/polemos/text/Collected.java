package org.polemos.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What a reader made of some bytes. */
final class Collected implements DocumentReader.Sink {

  final List<Document> documents = new ArrayList<>();
  final List<Problem> warnings = new ArrayList<>();
  final List<Problem> failures = new ArrayList<>();

  static Collected text(byte[] bytes) {
    return read(new PlainTextReader(), bytes, "folder/note.txt", Defaults.NONE);
  }

  static Collected text(String text) {
    return text(text.getBytes(StandardCharsets.UTF_8));
  }

  static Collected lines(String text) {
    return lines(text.getBytes(StandardCharsets.UTF_8));
  }

  static Collected lines(byte[] bytes) {
    return read(new JsonLinesReader(), bytes, "folder/news.jsonl", Defaults.NONE);
  }

  static Collected read(DocumentReader reader, byte[] bytes, String name, Defaults defaults) {
    Collected collected = new Collected();
    try {
      reader.read(new ByteArrayInputStream(bytes), name, defaults, collected);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return collected;
  }

  Document only() {
    if (documents.size() != 1) {
      throw new AssertionError(documents.size() + " documents; failures: " + failures);
    }
    return documents.get(0);
  }

  @Override
  public void document(Document document) {
    documents.add(document);
  }

  @Override
  public void warning(Problem problem) {
    warnings.add(problem);
  }

  @Override
  public void failure(Problem problem) {
    failures.add(problem);
  }
}
