package org.polemos.archive.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polemos.actor.Actor;
import org.polemos.archive.Database;
import org.polemos.archive.DocumentTable;
import org.polemos.record.EventRecord;

/** Reads from an archive what is compared of its events. */
final class Tellings {

  private static final Set<String> SMALL =
      Set.of(
          "the", "and", "that", "was", "for", "with", "from", "his", "are", "has", "have", "had",
          "were", "which", "this", "their", "they", "not", "after", "who", "will", "been", "said",
          "its", "but", "would", "also", "than", "into", "over", "more", "about", "her", "she",
          "them", "when", "there", "could", "should", "other", "some", "any", "all", "one", "two",
          "out", "our", "you", "against", "between", "during", "before", "told", "says", "saying");

  /** Stands before a party that is described and not named. */
  static final String COMMON = "~";

  private static final Pattern NUMBER = Pattern.compile("\\d+(?:,\\d{3})*(?:\\.\\d+)?");

  /** Days and months, as {@link #stem} leaves them. */
  private static final Set<String> CALENDAR =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "today",
          "yesterday",
          "tomorrow",
          "year",
          "month",
          "week");

  private final Database db;

  Tellings(Database db) {
    this.db = db;
  }

  /** All events of documents that no newer text replaced, in the order of their numbers. */
  List<Telling> all() {
    return where("1", "e.document NOT IN (" + DocumentTable.REPLACED + ")");
  }

  /** Some events, whether a newer text replaced theirs or not, in the order of their numbers. */
  List<Telling> some(Collection<Long> numbers) {
    String in = " IN (SELECT value FROM json_each(?))";
    return where("p.event" + in, "e.number" + in, Neighbours.json(numbers));
  }

  private List<Telling> where(String parties, String events, Object... values) {
    Map<Long, Set<String>> actors = new HashMap<>();
    Map<Long, Set<String>> recipients = new HashMap<>();
    Map<Long, Set<String>> named = new HashMap<>();
    Map<Long, Set<String>> called = new HashMap<>();
    db.each(
        "SELECT p.event, p.role, n.code, n.name, p.text, n.country"
            + " FROM parties p"
            + " JOIN names n ON n.number = p.name WHERE "
            + parties,
        row -> {
          Set<String> names = named.computeIfAbsent(row.getLong(1), key -> new HashSet<>());
          names.add(row.getString(4));
          called
              .computeIfAbsent(row.getLong(1), key -> new HashSet<>())
              .addAll(List.of(row.getString(4), row.getString(5)));
          // "Iranian oil platforms" stands for Iran; that it was platforms tells more.
          if (!row.getString(3).equals(row.getString(6))) {
            names.add(row.getString(5));
          }
          return (row.getString(2).equals("actor") ? actors : recipients)
              .computeIfAbsent(row.getLong(1), key -> new HashSet<>())
              .add(party(row.getString(3), row.getString(4)));
        },
        values);
    List<Telling> all = new ArrayList<>();
    db.each(
        "SELECT e.number, e.document, coalesce(c.original, e.document), e.event, e.quad,"
            + " e.date_start, e.date_precision, e.date_from, d.published, e.place_name,"
            + " e.place_country, d.title, substr(d.text, e.sentence_start + 1,"
            + " e.sentence_end - e.sentence_start), e.place, e.date_end, e.trigger_text"
            + " FROM events e"
            + " JOIN documents d ON d.number = e.document"
            + " LEFT JOIN copies c ON c.document = e.document"
            + " WHERE "
            + events
            + " ORDER BY e.number",
        row -> {
          long number = row.getLong(1);
          String sentence = row.getString(13) == null ? "" : row.getString(13);
          Days days = days(row.getString(7), row.getString(6), row.getString(15), row.getString(9));
          Set<String> party = named.getOrDefault(number, Set.of());
          String place = row.getString(14);
          return all.add(
              new Telling(
                  number,
                  row.getLong(2),
                  row.getLong(3),
                  row.getString(4),
                  row.getInt(5),
                  days.first(),
                  days.last(),
                  "day".equals(row.getString(7)) && "text".equals(row.getString(8)),
                  row.getString(10),
                  row.getString(11),
                  actors.getOrDefault(number, Set.of()),
                  recipients.getOrDefault(number, Set.of()),
                  words(row.getString(12) + " " + sentence, party, place),
                  words(sentence, party, place),
                  names(called.getOrDefault(number, Set.of())),
                  words(row.getString(16)),
                  When.named(sentence),
                  numbers(sentence),
                  Toll.in(sentence)));
        },
        values);
    return all;
  }

  /** From when to when a deed may have been done, as days since 1970. */
  record Days(@Nullable Long first, @Nullable Long last) {}

  static Days days(
      @Nullable String precision,
      @Nullable String start,
      @Nullable String end,
      @Nullable String published) {
    boolean spell =
        "day".equals(precision) || "week".equals(precision) || "month".equals(precision);
    // A deed of a whole year, or of an unknown time, is as good as undated.
    boolean dated = spell && start != null && end != null;
    boolean old = precision != null && !spell && !"unknown".equals(precision);
    Long first = day(dated ? start : old ? null : published);
    return new Days(first, dated ? day(end) : first);
  }

  private static @Nullable Long day(@Nullable String date) {
    return date == null ? null : Long.valueOf(LocalDate.parse(date).toEpochDay());
  }

  /**
   * What is compared of a record that lies elsewhere; {@link #all} has the same of one in an
   * archive.
   */
  static Telling of(long number, long document, long origin, EventRecord record) {
    EventRecord.EventDate date = record.date();
    EventRecord.EventPlace place = record.place();
    String sentence = record.sentence().text() == null ? "" : record.sentence().text();
    String where = place == null ? null : place.text();
    Days days =
        date == null
            ? days(null, null, null, written(record.document().published()))
            : days(
                date.precision(),
                written(date.start()),
                written(date.end()),
                written(record.document().published()));
    Set<String> named = new HashSet<>();
    Set<String> called = new HashSet<>();
    for (Actor actor : joined(record)) {
      called.addAll(List.of(name(actor), actor.text()));
      named.add(name(actor));
      if (!Objects.equals(actor.code(), actor.country())) {
        named.add(actor.text());
      }
    }
    return new Telling(
        number,
        document,
        origin,
        record.event(),
        record.quad(),
        days.first(),
        days.last(),
        date != null && "day".equals(date.precision()) && "text".equals(date.from()),
        place == null ? null : place.name(),
        place == null ? null : place.country(),
        parties(record.actor()),
        parties(record.recipient()),
        words(record.document().citation().title() + " " + sentence, named, where),
        words(sentence, named, where),
        names(called),
        words(record.trigger().text()),
        When.named(sentence),
        numbers(sentence),
        Toll.in(sentence));
  }

  private static Set<String> parties(List<Actor> actors) {
    Set<String> parties = new HashSet<>();
    for (Actor actor : actors) {
      parties.add(party(actor.code() == null ? "" : actor.code(), name(actor)));
    }
    return parties;
  }

  private static String name(Actor actor) {
    return actor.name() == null ? actor.text() : actor.name();
  }

  private static List<Actor> joined(EventRecord record) {
    List<Actor> all = new ArrayList<>(record.actor());
    all.addAll(record.recipient());
    return all;
  }

  private static @Nullable String written(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  /** A code where one is known, else the name in lower case. */
  static String party(String code, String name) {
    if (!code.isEmpty()) {
      return code;
    }
    String bare = name.replaceFirst("^(?i:the|a|an|his|her|its|their) ", "");
    boolean proper = !bare.isEmpty() && bare.substring(1).chars().anyMatch(Character::isUpperCase);
    boolean single =
        bare.indexOf(' ') < 0 && !bare.isEmpty() && Character.isUpperCase(bare.charAt(0));
    return (proper || single ? "" : COMMON) + bare.toLowerCase(Locale.ROOT);
  }

  /** Without those of parties, place and calendar, which are compared apart. */
  private static Set<String> words(String text, Set<String> named, @Nullable String place) {
    Set<String> words = words(text);
    named.forEach(name -> words.removeAll(words(name)));
    words.removeAll(CALENDAR);
    words.removeAll(words(String.valueOf(place)));
    return words;
  }

  /** Marked, for a word is not as common in names as elsewhere. */
  private static Set<String> names(Set<String> called) {
    Set<String> names = new HashSet<>();
    called.forEach(name -> words(name).forEach(word -> names.add("@" + word)));
    return names;
  }

  private static Set<String> words(String text) {
    Set<String> words = new LinkedHashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+")) {
      if (word.length() > 2 && !SMALL.contains(word) && !word.equals("null")) {
        words.add(stem(word));
      }
    }
    return words;
  }

  private static Set<String> numbers(String sentence) {
    Set<String> numbers = new HashSet<>();
    for (Matcher digits = NUMBER.matcher(sentence); digits.find(); ) {
      String number = digits.group().replace(",", "");
      boolean year = number.matches("(19|20)\\d\\d");
      if (!year && !(number.matches("\\d{1,2}") && Integer.parseInt(number) <= 31)) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  private static String stem(String word) {
    for (String end : new String[] {"ing", "ed", "es", "s"}) {
      if (word.length() > end.length() + 3 && word.endsWith(end)) {
        return word.substring(0, word.length() - end.length());
      }
    }
    return word;
  }
}
