package org.polemos.archive.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A period, both days within.
 *
 * @param from the first day, {@code null} for no beginning
 * @param to the last day, {@code null} for no end
 */
record Dates(@Nullable LocalDate from, @Nullable LocalDate to) {

  /** Reads {@code 2014}, {@code 2014-03}, {@code 2014-03-18}, and two of them about {@code ..}. */
  static @Nullable Dates read(String words) {
    int dots = words.indexOf("..");
    String first = dots < 0 ? words : words.substring(0, dots);
    String last = dots < 0 ? words : words.substring(dots + 2);
    try {
      LocalDate from = first.isEmpty() ? null : start(first);
      LocalDate to = last.isEmpty() ? null : end(last);
      boolean empty = from == null && to == null || from != null && to != null && to.isBefore(from);
      return empty ? null : new Dates(from, to);
    } catch (DateTimeParseException | NumberFormatException unknown) {
      return null;
    }
  }

  private static LocalDate start(String day) {
    return switch (day.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(day), 1, 1);
      case 7 -> YearMonth.parse(day).atDay(1);
      default -> LocalDate.parse(day);
    };
  }

  private static LocalDate end(String day) {
    return switch (day.length()) {
      case 4 -> LocalDate.of(Integer.parseInt(day), 12, 31);
      case 7 -> YearMonth.parse(day).atEndOfMonth();
      default -> LocalDate.parse(day);
    };
  }
}
