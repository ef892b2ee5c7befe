package org.polemos.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polemos.text.Document;
import org.polemos.text.Problem;

/** What a file was found to hold. */
final class Found implements FeedSink {

  final List<Document> documents = new ArrayList<>();
  final List<Problem> failures = new ArrayList<>();
  final List<Problem> warnings = new ArrayList<>();
  final List<String> feeds = new ArrayList<>();

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

  @Override
  public void feed(@Nullable String title, String url) {
    feeds.add(title + " " + url);
  }

  Document only() {
    assertEquals(List.of(), failures);
    assertEquals(1, documents.size());
    return documents.get(0);
  }

  void fails(String words) {
    assertEquals(1, failures.size(), () -> failures + " " + documents.size());
    assertTrue(failures.get(0).toString().contains(words), failures.get(0).toString());
  }
}
