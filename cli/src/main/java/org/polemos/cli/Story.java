package org.polemos.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.polemos.Analysis;
import org.polemos.actor.Actor;
import org.polemos.codebook.Codebook;
import org.polemos.codebook.Constraint;
import org.polemos.event.CodebookEvents;
import org.polemos.event.EventMention;
import org.polemos.event.Trial;
import org.polemos.parse.Sentence;
import org.polemos.place.PlaceFinder;
import org.polemos.record.EventRecord;
import org.polemos.record.EventRecord.EventDate;
import org.polemos.record.EventRecord.Source;
import org.polemos.text.Span;

/** Tells how one record came about. */
final class Story {

  /** As many other places of a name are told at most. */
  private static final int OTHERS = 4;

  private final Writer out;
  private final boolean colour;
  private final CodebookEvents events;
  private final PlaceFinder places;

  /**
   * @param places what was asked for the places
   */
  Story(Codebook codebook, PlaceFinder places, Console console) {
    this.places = places;
    this.events = new CodebookEvents(codebook);
    this.out = console.out();
    this.colour = console.colour();
  }

  void tell(Analysis analysis, Analysis.Passage passage, int number) throws IOException {
    EventRecord record = passage.records().get(number);
    EventMention mention = passage.events().get(number);
    head(record);
    line("sentence", marked(record));
    line("rule", record.why().rule() + ", " + record.why().at() + ": " + record.event());
    line("words", quote(analysis, record.trigger().span()));
    for (Actor actor : record.actor()) {
      line("actor", told(analysis, actor));
    }
    for (Actor actor : record.recipient()) {
      line("recipient", told(analysis, actor));
    }
    line("status", record.status().label());
    for (Source source : record.attribution()) {
      line("source", told(source));
    }
    line("date", told(record.date()));
    line("place", record.place() == null ? "unknown" : told(record.place()));
    for (EventRecord.Cause cause : record.causes()) {
      line(
          "cause",
          cause.relation()
              + " “"
              + cause.words().text()
              + "”, cue “"
              + cause.cue()
              + "”, "
              + cause.at()
              + (cause.event() == null ? "" : ", told by " + cause.event()));
    }
    for (EventRecord.Quote quote : record.scareQuotes()) {
      line("distance", "“" + quote.text() + "” stands in marks that quote nobody");
    }
    line("confidence", Double.toString(Math.round(record.confidence() * 1000) / 1000.0));
    rejected(analysis, passage, mention);
    tree(passage.sentence());
    out.append('\n');
  }

  private void head(EventRecord record) throws IOException {
    String modes = record.mode().isEmpty() ? "" : " " + String.join(" ", record.mode());
    String head =
        record.event() + modes + ": " + names(record.actor()) + " → " + names(record.recipient());
    out.append(bold(head)).append("  (").append(record.id()).append(")\n");
  }

  private static String names(List<Actor> actors) {
    return actors.isEmpty()
        ? "nobody named"
        : actors.stream()
            .map(actor -> actor.name() == null ? actor.text() : actor.name())
            .collect(Collectors.joining(", "));
  }

  private void line(String label, String text) throws IOException {
    out.append("  ").append(label).append(" ".repeat(12 - label.length()));
    out.append(oneLine(text)).append('\n');
  }

  /** The sentence with square brackets around actors, recipients and trigger. */
  private static String marked(EventRecord record) {
    SortedMap<Integer, String> marks = new TreeMap<>(Comparator.reverseOrder());
    record.actor().forEach(actor -> mark(marks, "ACTOR", actor.span()));
    record.recipient().forEach(actor -> mark(marks, "RECIPIENT", actor.span()));
    mark(marks, "EVENT", record.trigger().span());
    Span sentence = record.sentence().span();
    StringBuilder text = new StringBuilder(record.sentence().text());
    marks.forEach((at, mark) -> {
      if (at >= sentence.start() && at <= sentence.end()) {
        text.insert(at - sentence.start(), mark);
      }
    });
    return text.toString();
  }

  private static void mark(SortedMap<Integer, String> marks, String label, Span span) {
    marks.merge(span.start(), "(" + label + ": ", (outer, inner) -> outer + inner);
    marks.merge(span.end(), ")", (inner, outer) -> inner + outer);
  }

  private static String told(Analysis analysis, Actor actor) {
    StringBuilder told = new StringBuilder(quote(analysis, actor.span()));
    told.append(" is ").append(actor.name() == null ? "not known by name" : actor.name());
    List<String> codes = new ArrayList<>();
    codes.add(actor.code() == null ? "no code" : "code " + actor.code());
    if (actor.country() != null) {
      codes.add("country " + actor.country());
    }
    if (actor.sector() != null) {
      codes.add("sector " + actor.sector());
    }
    codes.add("by " + actor.via());
    if (actor.antecedent() != null) {
      codes.add("through " + quote(analysis, actor.antecedent()));
    }
    return told.append(" (").append(String.join(", ", codes)).append(')').toString();
  }

  private static String told(Source source) {
    if (source.kind().equals("author")) {
      return "the author, " + source.name();
    }
    String who = source.words() == null ? "nobody named" : "“" + source.words().text() + "”";
    String cue = source.cue() == null ? "" : ", cue “" + source.cue().text() + "”";
    String stance = source.stance() == null ? "" : ", " + source.stance();
    return source.kind() + ": " + who + cue + stance;
  }

  private static String told(EventDate date) {
    if (date == null || date.start() == null) {
      return "unknown";
    }
    String days =
        date.start().equals(date.end())
            ? date.start().toString()
            : date.start() + " to " + date.end();
    String words = date.text() == null ? "" : " “" + date.text() + "”";
    return days + ", to the " + date.precision() + ", from " + date.from() + words;
  }

  private String told(EventRecord.EventPlace place) {
    String at =
        place.lat() == null
            ? "no coordinates known"
            : place.lat() + " north, " + place.lon() + " east";
    String country = place.country() == null ? "" : ", " + place.country();
    String words = "“" + place.text() + "” is " + place.name() + country;
    return words + ", to the " + place.precision() + ", " + at + others(place);
  }

  /** Places of the same name that the text spoke less for. */
  private String others(EventRecord.EventPlace place) {
    List<String> others =
        places.named(place.text()).stream()
            .filter(p -> !(p.name().equals(place.name()) && Objects.equals(p.lat(), place.lat())))
            .limit(OTHERS)
            .map(p ->
                p.name()
                    + " ("
                    + p.precision().label()
                    + ", "
                    + p.country()
                    + ", places/"
                    + p.at()
                    + ")")
            .toList();
    return others.isEmpty() ? "" : "; not " + String.join(", ", others);
  }

  /** Other rules with a trigger in this clause, and why each was left. */
  private void rejected(Analysis analysis, Analysis.Passage passage, EventMention mention)
      throws IOException {
    List<Trial> trials = events.trials(analysis.document(), passage.clauses(), passage.actors());
    for (Trial trial : trials) {
      boolean here = trial.clause().predicate() == mention.clause().predicate();
      if (here && trial.rule() != mention.rule()) {
        String why =
            switch (trial.outcome()) {
              case CONSTRAINT_FAILED ->
                  "not met: "
                      + trial.failed().stream()
                          .map(Constraint::line)
                          .collect(Collectors.joining(", "));
              case NO_PARTY -> "nobody known acts or is acted on";
              default -> "another rule asks for more";
            };
        line("rejected", trial.rule().id() + ", " + trial.rule().at() + ": " + why);
      }
    }
  }

  private void tree(Sentence sentence) throws IOException {
    out.append("  tree\n");
    branch(sentence, sentence.root(), "    ");
  }

  /** Depth is bounded, so that a degenerate tree cannot exhaust the stack. */
  private void branch(Sentence sentence, int i, String indent) throws IOException {
    out.append(indent).append(sentence.token(i).form()).append("  ");
    out.append(dim(sentence.token(i).deprel() + " " + sentence.token(i).xpos())).append('\n');
    for (int child : sentence.children(i)) {
      if (indent.length() < 120) {
        branch(sentence, child, indent + "  ");
      }
    }
  }

  private static String quote(Analysis analysis, Span span) {
    return "“" + span.in(analysis.document().text()) + "”";
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ");
  }

  private String bold(String text) {
    return colour ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  private String dim(String text) {
    return colour ? "\u001b[2m" + text + "\u001b[0m" : text;
  }
}
