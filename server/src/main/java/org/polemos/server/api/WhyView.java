package org.polemos.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.polemos.Analysis;
import org.polemos.actor.Actor;
import org.polemos.codebook.Constraint;
import org.polemos.codebook.Rule;
import org.polemos.event.EventMention;
import org.polemos.event.Trial;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.place.Place;
import org.polemos.record.EventRecord;
import org.polemos.record.EventRecord.Source;
import org.polemos.server.BackgroundEngine;
import org.polemos.text.Document;

/** Tells how one record came about. */
record WhyView(
    String event,
    @Nullable String rule,
    @Nullable String at,
    @Nullable String model,
    List<String> ruleText,
    String type,
    String status,
    List<Party> parties,
    List<Said> sources,
    EventRecord.@Nullable EventDate date,
    @Nullable Where place,
    List<Cause> causes,
    double confidence,
    List<Rejected> rejected,
    List<Node> tree,
    boolean codedNow) {

  private static final int OTHER_PLACES = 4;
  private static final int DEEPEST = 40;

  /** Who does it or to whom, and what decided that. */
  record Party(
      String role,
      String text,
      @Nullable String name,
      @Nullable String code,
      @Nullable String country,
      @Nullable String sector,
      @Nullable String via,
      @Nullable Words antecedent) {}

  /** One of the chain of sources. */
  record Said(
      String kind,
      @Nullable String name,
      @Nullable String text,
      @Nullable String cue,
      @Nullable String stance) {}

  /** Where it was done, and other places of that name. */
  record Where(EventRecord.EventPlace chosen, List<Other> others) {}

  /** A place of the same name that the text spoke less for. */
  record Other(String name, String precision, @Nullable String country, String at) {}

  /** What the text gives as the reason. */
  record Cause(
      String relation, String text, String cue, @Nullable String at, @Nullable String event) {}

  /** A rule that was tried and left. */
  record Rejected(String rule, String at, String reason) {}

  /** A word of the tree, its parent being the last one before it that is less deep. */
  record Node(int depth, String form, String deprel, String tag, int start, int end) {}

  /** What the record itself tells, where the coder of today would not make it. */
  static WhyView stored(EventRecord record, BackgroundEngine.Parts parts) {
    return of(record, record.document(), parts, List.of(), List.of(), false);
  }

  /** What a passage tells of one of its records. */
  static WhyView of(
      Analysis analysis, Analysis.Passage passage, int number, BackgroundEngine.Parts parts) {
    EventRecord record = passage.records().get(number);
    return of(
        record,
        analysis.document(),
        parts,
        rejected(analysis, passage, passage.events().get(number), parts),
        tree(passage.sentence()),
        true);
  }

  private static WhyView of(
      EventRecord record,
      Document document,
      BackgroundEngine.Parts parts,
      List<Rejected> rejected,
      List<Node> tree,
      boolean codedNow) {
    List<Party> parties = new ArrayList<>();
    record.actor().forEach(actor -> parties.add(party("actor", actor, document)));
    record.recipient().forEach(actor -> parties.add(party("recipient", actor, document)));
    return new WhyView(
        record.id(),
        record.why().rule(),
        record.why().at(),
        record.why().model(),
        ruleText(parts, record.why().rule()),
        record.event(),
        record.status().label(),
        parties,
        record.attribution().stream().map(WhyView::said).toList(),
        record.date(),
        record.place() == null ? null : where(record.place(), parts),
        record.causes().stream()
            .map(cause ->
                new Cause(
                    cause.relation(), cause.words().text(), cause.cue(), cause.at(), cause.event()))
            .toList(),
        record.confidence(),
        rejected,
        tree,
        codedNow);
  }

  private static Party party(String role, Actor actor, Document document) {
    boolean there =
        actor.antecedent() != null && actor.antecedent().end() <= document.text().length();
    return new Party(
        role,
        actor.text(),
        actor.name(),
        actor.code(),
        actor.country(),
        actor.sector(),
        actor.via(),
        there ? Words.of(actor.antecedent(), document.text()) : null);
  }

  private static Said said(Source source) {
    return new Said(
        source.kind(),
        source.name(),
        source.words() == null ? null : source.words().text(),
        source.cue() == null ? null : source.cue().text(),
        source.stance());
  }

  private static Where where(EventRecord.EventPlace place, BackgroundEngine.Parts parts) {
    List<Place> named =
        place.text() == null ? List.of() : parts.coder().places().named(place.text());
    return new Where(
        place,
        named.stream()
            .filter(other ->
                !(other.name().equals(place.name()) && Objects.equals(other.lat(), place.lat())))
            .limit(OTHER_PLACES)
            .map(other ->
                new Other(other.name(), other.precision().label(), other.country(), other.at()))
            .toList());
  }

  /** The lines of the rule in the codebook, but for its examples. */
  private static List<String> ruleText(BackgroundEngine.Parts parts, @Nullable String id) {
    return parts.codebook().rules().stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .map(rule -> RuleLines.of(parts.folder(), rule))
        .orElse(List.of());
  }

  private static List<Rejected> rejected(
      Analysis analysis,
      Analysis.Passage passage,
      EventMention mention,
      BackgroundEngine.Parts parts) {
    List<Rejected> rejected = new ArrayList<>();
    for (Trial trial : parts.coder().trials(analysis.document(), passage)) {
      boolean here = trial.clause().predicate() == mention.clause().predicate();
      Rule rule = trial.rule();
      if (here && rule != mention.rule()) {
        rejected.add(new Rejected(rule.id(), rule.at().toString(), reason(trial)));
      }
    }
    return rejected;
  }

  private static String reason(Trial trial) {
    return switch (trial.outcome()) {
      case CONSTRAINT_FAILED ->
          "not met: "
              + trial.failed().stream().map(Constraint::line).collect(Collectors.joining(", "));
      case NO_PARTY -> "nobody known acts or is acted on";
      default -> "another rule asks for more";
    };
  }

  private static List<Node> tree(Sentence sentence) {
    List<Node> nodes = new ArrayList<>();
    branch(sentence, sentence.root(), 0, nodes);
    return nodes;
  }

  private static void branch(Sentence sentence, int i, int depth, List<Node> nodes) {
    Token token = sentence.token(i);
    nodes.add(
        new Node(
            depth,
            token.form(),
            token.deprel(),
            token.xpos(),
            token.span().start(),
            token.span().end()));
    for (int child : sentence.children(i)) {
      if (depth < DEEPEST) {
        branch(sentence, child, depth + 1, nodes);
      }
    }
  }
}
