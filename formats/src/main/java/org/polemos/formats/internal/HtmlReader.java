package org.polemos.formats.internal;

import java.io.IOException;
import java.io.InputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.polemos.text.Defaults;
import org.polemos.text.Document;
import org.polemos.text.DocumentReader;
import org.polemos.text.Problem;

/** Reads a web page: its article without menus and footers, and what it says of itself. */
final class HtmlReader implements DocumentReader {

  private final @Nullable String charset;

  HtmlReader() {
    this(null);
  }

  /**
   * @param charset what came with the page, or {@code null}: then the page itself says it
   */
  HtmlReader(@Nullable String charset) {
    this.charset = charset;
  }

  @Override
  public void read(InputStream bytes, String name, Defaults defaults, Sink sink)
      throws IOException {
    String base = name.contains("://") ? name : "";
    org.jsoup.nodes.Document page =
        Jsoup.parse(new Bounded(bytes, Bounded.DOCUMENT), charset, base);
    PageData data = PageData.of(page);
    Element article = MainText.of(page);
    String text = Blocks.text(article);
    if (text.isBlank()) {
      sink.failure(
          new Problem(
              name,
              "is a page without text",
              "pages that a script fills must be saved from a browser"));
      return;
    }
    String url = data.url() == null && !base.isEmpty() ? name : data.url();
    sink.document(
        new Document(
            Names.stem(name),
            text,
            data.published() == null ? defaults.published() : data.published(),
            Names.citation(data.title(), data.author(), data.publisher(), url, defaults)));
  }
}
