package org.polemos.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a day of publication as people and machines write it. */
public final class PublicationDate {

  private static final List<DateTimeFormatter> FORMS =
      List.of(
          form("d MMMM uuuu"),
          form("d MMM uuuu"),
          form("MMMM d, uuuu"),
          form("MMM d, uuuu"),
          form("uuuu/M/d"),
          form("uuuuMMdd"));

  private PublicationDate() {}

  /**
   * The day in {@code 2022-02-24}, {@code 2022-02-24T06:00:00Z}, {@code 20220224}, {@code 24
   * February 2022} or {@code February 24, 2022}; {@code null} where the words are none of these.
   */
  public static @Nullable LocalDate parse(String words) {
    String trimmed = words.strip();
    if (trimmed.matches("\\d{4}-\\d{2}-\\d{2}([T ].*)?")) {
      return attempt(DateTimeFormatter.ISO_LOCAL_DATE, trimmed.substring(0, 10));
    }
    for (DateTimeFormatter form : FORMS) {
      LocalDate day = attempt(form, trimmed);
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  private static @Nullable LocalDate attempt(DateTimeFormatter form, String words) {
    try {
      return LocalDate.parse(words, form);
    } catch (DateTimeException otherForm) {
      return null;
    }
  }

  private static DateTimeFormatter form(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
