package org.polemos.formats.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.polemos.text.PublicationDate;

/** What a page says of itself: in its schema.org block, in its meta elements, in its marks. */
record PageData(
    @Nullable String title,
    @Nullable String author,
    @Nullable String publisher,
    @Nullable LocalDate published,
    @Nullable String url) {

  static PageData of(Document page) {
    Map<String, String> said = new HashMap<>();
    for (Element block : page.select("script[type=application/ld+json]")) {
      linked(block.data(), said);
    }
    return new PageData(
        first(
            said.get("headline"),
            meta(page, "og:title", "twitter:title", "dc.title"),
            text(page, "[itemprop=headline]", "h1", "title")),
        notAddress(
            first(
                said.get("author"),
                meta(page, "author", "article:author", "dc.creator", "byl"),
                text(page, "[rel=author]", "[itemprop=author]"))),
        first(
            said.get("publisher"), meta(page, "og:site_name", "application-name", "dc.publisher")),
        day(
            said.get("datePublished"),
            meta(
                page,
                "article:published_time",
                "og:article:published_time",
                "date",
                "pubdate",
                "publish-date",
                "dc.date",
                "dc.date.issued",
                "dcterms.created",
                "parsely-pub-date"),
            attribute(page, "[itemprop=datePublished]", "content"),
            attribute(page, "article time[datetime], time[pubdate]", "datetime")),
        first(attribute(page, "link[rel=canonical]", "abs:href"), meta(page, "og:url")));
  }

  /** Reads a schema.org block; what it says of the first article counts. */
  private static void linked(String json, Map<String, String> said) {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      String within = null;
      int depth = 0;
      int begun = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isStructStart()) {
          depth++;
          String field = parser.currentName();
          if (within == null && ("author".equals(field) || "publisher".equals(field))) {
            within = field;
            begun = depth;
          }
        } else if (token.isStructEnd()) {
          within = depth == begun ? null : within;
          depth--;
        } else if (token == JsonToken.VALUE_STRING) {
          put(said, within, parser.currentName(), parser.getText());
        }
      }
    } catch (IOException malformed) {
      // Sites often break it; what was read until there holds.
      return;
    }
  }

  private static void put(
      Map<String, String> said, @Nullable String within, @Nullable String field, String value) {
    if (field == null) {
      return;
    }
    switch (field) {
      case "headline", "datePublished", "author" -> said.putIfAbsent(field, value);
      case "name" -> {
        if (within != null) {
          said.putIfAbsent(within, value);
        }
      }
      default -> {}
    }
  }

  private static @Nullable String meta(Document page, String... names) {
    for (String name : names) {
      for (String key : new String[] {"property", "name", "itemprop"}) {
        Element found = page.selectFirst("meta[" + key + "='" + name + "']");
        if (found != null && !found.attr("content").isBlank()) {
          return found.attr("content");
        }
      }
    }
    return null;
  }

  private static @Nullable String text(Document page, String... selectors) {
    for (String selector : selectors) {
      Element found = page.selectFirst(selector);
      if (found != null && !found.text().isBlank()) {
        return found.text();
      }
    }
    return null;
  }

  private static @Nullable String attribute(Document page, String selector, String name) {
    Element found = page.selectFirst(selector);
    return found == null || found.attr(name).isBlank() ? null : found.attr(name);
  }

  private static @Nullable String first(@Nullable String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }

  private static @Nullable LocalDate day(@Nullable String... values) {
    for (String value : values) {
      LocalDate day = value == null ? null : PublicationDate.parse(value);
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  /** Some pages name their author by an address. */
  private static @Nullable String notAddress(@Nullable String author) {
    return author == null || author.contains("://") ? null : author;
  }
}
