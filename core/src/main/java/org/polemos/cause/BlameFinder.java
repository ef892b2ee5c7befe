package org.polemos.cause;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.polemos.actor.Actor;
import org.polemos.attribution.Attribution;
import org.polemos.attribution.AttributionIndex;
import org.polemos.clause.Argument;
import org.polemos.clause.Clause;
import org.polemos.clause.Clauses;
import org.polemos.clause.Words;
import org.polemos.codebook.CauseCue;
import org.polemos.codebook.Codebook;
import org.polemos.codebook.WordSet;
import org.polemos.parse.Sentence;
import org.polemos.record.Blame;
import org.polemos.record.EventRecord;
import org.polemos.record.EventRecord.Quote;
import org.polemos.text.Document;
import org.polemos.text.Span;

/**
 * Finds who blames whom for what: those whom the text says to blame somebody, and those who name
 * somebody as the cause of a deed. Immutable.
 */
public final class BlameFinder {

  private final Codebook codebook;

  /**
   * @param codebook whose {@code causes.csv} has the cues
   */
  public BlameFinder(Codebook codebook) {
    this.codebook = codebook;
  }

  /**
   * The blame that one sentence lays.
   *
   * @param known its actors, by the index of their head token
   * @param records of the sentence
   * @param said of the whole document
   */
  public List<Blame> find(
      Document document,
      Clauses clauses,
      SortedMap<Integer, Actor> known,
      List<EventRecord> records,
      List<Attribution> said) {
    Scene scene =
        new Scene(
            document,
            clauses,
            known,
            records,
            said,
            new CueReader(codebook, clauses),
            codebook.list("harms"));
    List<Blame> found = new ArrayList<>();
    for (Clause clause : clauses.all()) {
      CauseCue cue = scene.reader.blame(clause);
      if (cue != null) {
        found.addAll(scene.told(clause, cue));
      }
    }
    for (CueReader.Claim claim : scene.reader.claims()) {
      if (!claim.found().cue().relation().equals("in_order_to")) {
        found.addAll(scene.implied(claim));
      }
    }
    return List.copyOf(found);
  }

  /** One sentence with all that is known of it. */
  private record Scene(
      Document document,
      Clauses clauses,
      SortedMap<Integer, Actor> known,
      List<EventRecord> records,
      List<Attribution> said,
      CueReader reader,
      WordSet harms) {

    /** "Turkey blames Syria for the attack." */
    List<Blame> told(Clause clause, CauseCue cue) {
      Argument subject = clause.argument(Argument.SUBJECT);
      Actor blamer = subject == null ? null : known.get(subject.head());
      Quote words = subject == null ? null : reader.phrase(document, subject.head());
      Quote what = reader.phrase(document, clause.argument(cue.effect()).head());
      List<Blame> found = new ArrayList<>();
      for (int head : clause.argument(cue.cause()).heads()) {
        Actor blamed = known.get(head);
        if (blamed != null) {
          Quote said = reader.words(document, clause.predicate(), clause.predicate());
          String by = blamer != null ? name(blamer) : words != null ? words.text() : "unknown";
          String code = blamer == null ? null : blamer.code();
          found.add(blame(by, code, blamed, what, "blames", said, cue));
        }
      }
      return found;
    }

    /** "NATO's expansion provoked the war": whoever says so blames NATO. */
    List<Blame> implied(CueReader.Claim claim) {
      CueReader.Found cause = claim.found();
      Quote cue = reader.words(document, cause.first(), cause.last());
      Quote effect =
          claim.effectTo() < claim.effectFrom()
              ? null
              : reader.words(document, claim.effectFrom(), claim.effectTo());
      Actor blamed = doer(claim.cause());
      return blamed == null || effect == null || !isHarm(claim)
          ? List.of()
          : List.of(
              blame(
                  source(cue),
                  code(cue),
                  blamed,
                  effect,
                  cause.cue().relation(),
                  cue,
                  cause.cue()));
    }

    /** Whether the effect tells of a conflict or of something else that is nobody's merit. */
    private boolean isHarm(CueReader.Claim claim) {
      Sentence sentence = clauses.sentence();
      for (int i = claim.effectFrom(); i <= claim.effectTo(); i++) {
        if (harms.contains(Words.lemma(sentence, i))) {
          return true;
        }
        Span token = sentence.token(i).span();
        for (EventRecord record : records) {
          boolean conflict = record.quad() == 3 || record.quad() == 4;
          if (conflict && record.trigger().span().contains(token)) {
            return true;
          }
        }
      }
      return false;
    }

    private Blame blame(
        String by,
        @Nullable String code,
        Actor blamed,
        @Nullable Quote what,
        String relation,
        Quote said,
        CauseCue cue) {
      EventRecord event = what == null ? null : CauseFinder.within(what.span(), null, records);
      return new Blame(
          document,
          clauses.sentence().span(),
          by,
          code,
          blamed,
          what,
          relation,
          said,
          event == null ? null : event.id(),
          cue.at());
    }

    /** Who does what a phrase or clause tells: "NATO's expansion", "American aggression". */
    private @Nullable Actor doer(int head) {
      Actor whole = known.get(head);
      if (whole != null && whole.code() != null) {
        return whole;
      }
      for (int child : clauses.sentence().children(head)) {
        Actor actor = known.get(child);
        boolean does =
            switch (clauses.sentence().token(child).deprel()) {
              case "nsubj", "nmod:poss", "amod", "compound" -> true;
              case "nmod", "obl" -> "by".equals(Words.preposition(clauses.sentence(), child));
              default -> false;
            };
        if (does && actor != null && actor.code() != null) {
          return actor;
        }
      }
      return null;
    }

    /** The first somebody whom a list knows. */
    private @Nullable Actor first(Span words) {
      for (Actor actor : known.values()) {
        if (words.contains(actor.span()) && actor.code() != null) {
          return actor;
        }
      }
      return null;
    }

    private @Nullable Span speaker(Quote cue) {
      return said.stream()
          .filter(a -> AttributionIndex.tells(a, cue.span()))
          .sorted(AttributionIndex.OUTERMOST_FIRST)
          .reduce((outer, inner) -> inner)
          .map(Attribution::source)
          .orElse(null);
    }

    /** Whoever is made to say these words, else the author. */
    private String source(Quote cue) {
      Span speaker = speaker(cue);
      Actor actor = speaker == null ? null : first(speaker);
      if (actor != null) {
        return name(actor);
      }
      if (speaker != null) {
        return speaker.in(document.text());
      }
      String author = document.citation().author();
      String publisher = document.citation().publisher();
      return author != null ? author : publisher != null ? publisher : "the document's author";
    }

    private @Nullable String code(Quote cue) {
      Span speaker = speaker(cue);
      Actor actor = speaker == null ? null : first(speaker);
      return actor == null ? null : actor.code();
    }

    private static String name(Actor actor) {
      return actor.name() == null ? actor.text() : actor.name();
    }
  }
}
