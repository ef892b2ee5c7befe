package org.polemos;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.polemos.actor.Actor;
import org.polemos.codebook.Codebook;
import org.polemos.codebook.Example;
import org.polemos.codebook.Expected;
import org.polemos.codebook.Location;
import org.polemos.codebook.Mark;
import org.polemos.codebook.Problem;
import org.polemos.codebook.Rule;
import org.polemos.record.EventRecord;
import org.polemos.record.Status;
import org.polemos.text.Citation;
import org.polemos.text.Document;

/**
 * Runs the examples of a codebook as tests, each through the whole codebook, so that rules which
 * shadow each other show.
 *
 * <p>A YES fails where its rule does not fire, where a record expected of it is missing, or where
 * the spans differ from those marked. A NO fails where its rule asserts an event all the same, or
 * where the record expected instead is missing; a deed that is only threatened, promised or denied
 * there is no failure.
 */
public final class CodebookCheck {

  /** Every example reads as if published on this day: "last week" and "in 1991" need one. */
  private static final LocalDate PUBLISHED = LocalDate.of(2020, 1, 1);

  private final Coder coder;
  private final Codebook codebook;

  /**
   * @param coder one that uses this codebook
   */
  public CodebookCheck(Coder coder, Codebook codebook) {
    this.coder = coder;
    this.codebook = codebook;
  }

  /** The examples that fail, by file and line; empty where all is well. */
  public List<Problem> run() {
    return codebook.rules().parallelStream().flatMap(rule -> check(rule).stream()).toList();
  }

  /** How many examples the codebook has. */
  public int size() {
    return codebook.rules().stream().mapToInt(rule -> rule.examples().size()).sum();
  }

  private List<Problem> check(Rule rule) {
    List<Problem> problems = new ArrayList<>();
    for (Example example : rule.examples()) {
      Document document =
          new Document(example.at().toString(), example.text(), PUBLISHED, Citation.UNKNOWN);
      List<EventRecord> records = coder.code(document);
      if (example.positive()) {
        checkYes(rule, example, records, problems);
      } else {
        checkNo(rule, example, records, problems);
      }
    }
    return problems;
  }

  private static void checkYes(
      Rule rule, Example example, List<EventRecord> records, List<Problem> problems) {
    List<EventRecord> fired = by(rule, records);
    if (fired.isEmpty()) {
      problems.add(problem(example.at(), "YES", rule.id() + " does not fire", records));
      return;
    }
    for (Expected expected : example.expected()) {
      if (records.stream().noneMatch(r -> matches(expected, r))) {
        problems.add(problem(expected.at(), expected.type(), "this record is missing", records));
      }
    }
    for (Mark mark : example.marks()) {
      if (fired.stream().noneMatch(r -> holds(mark, r))) {
        problems.add(
            problem(
                example.at(),
                "(" + mark.label(),
                rule.id() + " has another " + mark.label().toLowerCase(java.util.Locale.ROOT),
                records));
      }
    }
  }

  private static void checkNo(
      Rule rule, Example example, List<EventRecord> records, List<Problem> problems) {
    if (by(rule, records).stream().anyMatch(r -> r.status() == Status.ASSERTED)) {
      problems.add(problem(example.at(), "NO", rule.id() + " fires", records));
      return;
    }
    for (Expected expected : example.expected()) {
      boolean found =
          expected.type().equals("NOTHING")
              ? records.isEmpty()
              : records.stream().anyMatch(r -> matches(expected, r));
      if (!found) {
        problems.add(problem(expected.at(), expected.type(), "this record is missing", records));
      }
    }
  }

  private static List<EventRecord> by(Rule rule, List<EventRecord> records) {
    return records.stream().filter(r -> rule.id().equals(r.why().rule())).toList();
  }

  private static boolean matches(Expected expected, EventRecord record) {
    return expected.type().equals(record.event())
        && (expected.modes().isEmpty()
            || new HashSet<>(expected.modes()).equals(new HashSet<>(record.mode())))
        && (expected.status() == null || expected.status().equals(record.status().label()))
        && sameActors(expected.actors(), record.actor())
        && sameActors(expected.recipients(), record.recipient());
  }

  private static boolean sameActors(List<String> codes, List<Actor> actors) {
    if (codes.isEmpty()) {
      return true;
    }
    return codes.size() == actors.size()
        && codes.stream().allMatch(code -> actors.stream().anyMatch(a -> is(code, a)));
  }

  /** "ITA" asks for the code alone, "ITA/GOV" for the sector too, "?" for an actor without code. */
  private static boolean is(String expected, Actor actor) {
    int slash = expected.indexOf('/');
    String code = slash < 0 ? expected : expected.substring(0, slash);
    boolean same =
        code.equals("?")
            ? actor.code() == null
            : code.equals(actor.code()) || code.equals(actor.country());
    return same && (slash < 0 || expected.substring(slash + 1).equals(actor.sector()));
  }

  private static boolean holds(Mark mark, EventRecord record) {
    return switch (mark.label()) {
      case "ACTOR" -> record.actor().stream().anyMatch(a -> a.span().overlaps(mark.span()));
      case "RECIPIENT" -> record.recipient().stream().anyMatch(a -> a.span().overlaps(mark.span()));
      default -> record.trigger().span().overlaps(mark.span());
    };
  }

  private static Problem problem(
      Location at, String word, String message, List<EventRecord> records) {
    StringBuilder got = new StringBuilder(records.isEmpty() ? "Coded: nothing." : "Coded:");
    for (EventRecord record : records) {
      got.append("\n      ").append(Codings.line(record));
    }
    return new Problem(at, Math.max(0, at.text().indexOf(word)), message, got.toString());
  }
}
