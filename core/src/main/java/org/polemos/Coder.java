package org.polemos;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.polemos.Analysis.Passage;
import org.polemos.actor.Actor;
import org.polemos.actor.ActorFinder;
import org.polemos.attribution.Attribution;
import org.polemos.attribution.AttributionFinder;
import org.polemos.attribution.AttributionIndex;
import org.polemos.attribution.Quotation;
import org.polemos.attribution.Quotations;
import org.polemos.attribution.ScareQuote;
import org.polemos.attribution.ScareQuotes;
import org.polemos.cause.BlameFinder;
import org.polemos.cause.CauseFinder;
import org.polemos.clause.ClauseFinder;
import org.polemos.clause.Clauses;
import org.polemos.codebook.Codebook;
import org.polemos.coref.CoreferenceResolver;
import org.polemos.event.CodebookEvents;
import org.polemos.event.EventFinder;
import org.polemos.event.EventMention;
import org.polemos.event.Lexicons;
import org.polemos.event.Topics;
import org.polemos.event.Trial;
import org.polemos.parse.Parser;
import org.polemos.parse.Sentence;
import org.polemos.place.Gazetteer;
import org.polemos.place.PlaceFinder;
import org.polemos.place.PlaceResolver;
import org.polemos.record.Blame;
import org.polemos.record.EventRecord;
import org.polemos.text.Cancellation;
import org.polemos.text.Document;
import org.polemos.text.Span;
import org.polemos.time.DateResolver;

/**
 * Codes documents: from text to records of who did what to whom, when, according to whom.
 * Immutable; safe for use by many threads.
 *
 * <pre>{@code
 * Coder coder = new Coder(parser, actors, coreference, attributions, codebook, gazetteer, "en-1");
 * List<EventRecord> records = coder.code(Document.of("1", "Italy imposed sanctions on Serbia."));
 * }</pre>
 */
public final class Coder {

  private final Parser parser;
  private final ActorFinder actors;
  private final Authors authors;
  private final CoreferenceResolver coreference;
  private final AttributionFinder attributions;
  private final ClauseFinder clauses;
  private final CodebookEvents rules;
  private final EventFinder events;
  private final Topics topics;
  private final PlaceFinder places;
  private final CauseFinder causes;
  private final BlameFinder blames;
  private final Records records;

  /**
   * @param gazetteer the places that are known by name
   * @param model name and version of the parser's model, for the records
   */
  public Coder(
      Parser parser,
      ActorFinder actors,
      CoreferenceResolver coreference,
      AttributionFinder attributions,
      Codebook codebook,
      Gazetteer gazetteer,
      String model) {
    this(
        parser,
        actors,
        coreference,
        attributions,
        codebook,
        new CodebookEvents(codebook),
        gazetteer,
        model);
  }

  /**
   * @param events what finds events by this codebook
   * @param gazetteer the places that are known by name
   * @param model name and version of the parser's model, for the records
   */
  public Coder(
      Parser parser,
      ActorFinder actors,
      CoreferenceResolver coreference,
      AttributionFinder attributions,
      Codebook codebook,
      EventFinder events,
      Gazetteer gazetteer,
      String model) {
    this.parser = parser;
    this.actors = actors;
    this.authors = new Authors(parser, actors);
    this.coreference = coreference;
    this.attributions = attributions;
    this.clauses = new ClauseFinder(Lexicons.of(codebook));
    this.rules = new CodebookEvents(codebook);
    this.events = events;
    this.topics = new Topics(codebook);
    this.places = new PlaceFinder(gazetteer, codebook);
    this.causes = new CauseFinder(codebook);
    this.blames = new BlameFinder(codebook);
    this.records = new Records(codebook, model);
  }

  /** What stands in its records as their coder. */
  public EventRecord.Versions versions() {
    return records.versions();
  }

  /** The events that a document tells of, in the order of the text. */
  public List<EventRecord> code(Document document) {
    return analyse(document).records();
  }

  /** The same with all that was found on the way. */
  public Analysis analyse(Document document) {
    List<Sentence> sentences = parser.parse(document);
    List<Attribution> sources = attributions.find(document, sentences);
    DateResolver dates = DateResolver.of(document, sentences);
    Actor author = authors.of(document, dates.present());
    List<SortedMap<Integer, Actor>> known = actors(document, sentences, sources, dates, author);
    Context context =
        new Context(
            author,
            sentences,
            known,
            sources,
            new AttributionIndex(sources),
            Quotations.in(document.text()),
            ScareQuotes.find(document, sources),
            dates,
            places.in(document, known),
            topics.of(sentences));
    List<Passage> passages = new ArrayList<>(sentences.size());
    for (int i = 0; i < sentences.size(); i++) {
      Cancellation.check();
      EventRecord before = i == 0 ? null : passages.get(i - 1).last();
      passages.add(passage(document, sentences.get(i), i, known.get(i), context, before));
    }
    return new Analysis(document, Collections.unmodifiableList(passages), sources, context.topic());
  }

  /** What is known of the whole document before its sentences are coded. */
  record Context(
      Actor author,
      List<Sentence> sentences,
      List<SortedMap<Integer, Actor>> known,
      List<Attribution> attributions,
      AttributionIndex reports,
      List<Quotation> quotations,
      List<ScareQuote> scareQuotes,
      DateResolver dates,
      PlaceResolver places,
      String topic) {

    /** The known actor that covers most of these words, or {@code null}. */
    Actor actorIn(Span words) {
      Actor best = null;
      for (int i = 0; i < sentences.size(); i++) {
        if (sentences.get(i).span().overlaps(words)) {
          for (Actor actor : known.get(i).values()) {
            boolean longer = best == null || actor.span().length() > best.span().length();
            best = longer && words.overlaps(actor.span()) ? actor : best;
          }
        }
      }
      return best;
    }

    /** Who a source is: the known actor in its words, but not the place where it is. */
    Actor source(Document document, Span words) {
      Actor best = actorIn(words);
      if (best == null) {
        return relative(words);
      }
      boolean whole = best.span().start() <= words.start();
      String before = whole ? "" : document.text().substring(words.start(), best.span().start());
      return WHERE.matcher(before).find() ? null : best;
    }

    /** "Trump, <b>who</b> has said that": the known actor that a relative pronoun stands for. */
    private Actor relative(Span words) {
      for (int k = 0; k < sentences.size(); k++) {
        Sentence s = sentences.get(k);
        for (int i = 0; s.span().contains(words) && i < s.size(); i++) {
          if (s.token(i).span().equals(words)) {
            return known.get(k).get(Clauses.antecedent(s, i));
          }
        }
      }
      return null;
    }

    /** "Sources <b>in</b> Geneva" are not Geneva. */
    private static final Pattern WHERE =
        Pattern.compile("\\b(?:in|at|near|outside|around)\\s+(?:the\\s+)?$");
  }

  private List<SortedMap<Integer, Actor>> actors(
      Document document,
      List<Sentence> sentences,
      List<Attribution> sources,
      DateResolver dates,
      Actor author) {
    List<SortedMap<Integer, Actor>> named = new ArrayList<>(sentences.size());
    for (Sentence sentence : sentences) {
      Cancellation.check();
      named.add(named(document, sentence, dates));
    }
    return coreference.resolve(document, sentences, named, sources, author);
  }

  /** Nobody where a sentence breaks the search, so that the others are still coded. */
  private SortedMap<Integer, Actor> named(
      Document document, Sentence sentence, DateResolver dates) {
    try {
      return actors.find(document, sentence, dates.present());
    } catch (RuntimeException e) {
      return new TreeMap<>();
    }
  }

  /** Who blames whom for what in a document. */
  public List<Blame> blame(Analysis analysis) {
    List<Blame> all = new ArrayList<>();
    for (Passage passage : analysis.passages()) {
      if (passage.clauses() != null) {
        all.addAll(
            blames.find(
                analysis.document(),
                passage.clauses(),
                passage.actors(),
                passage.records(),
                analysis.attributions()));
      }
    }
    return Collections.unmodifiableList(all);
  }

  /** What tells of places, for those who ask why. */
  public PlaceFinder places() {
    return places;
  }

  /** What became of each rule whose trigger occurs in a passage, for those who ask why. */
  public List<Trial> trials(Document document, Passage passage) {
    return passage.clauses() == null
        ? List.of()
        : rules.trials(document, passage.clauses(), passage.actors());
  }

  /** One sentence that breaks a step must not lose its document. */
  private Passage passage(
      Document document,
      Sentence sentence,
      int i,
      SortedMap<Integer, Actor> known,
      Context context,
      EventRecord before) {
    try {
      Clauses read = clauses.find(sentence);
      List<EventMention> found = events.find(document, read, known);
      if (context.topic() != null) {
        found = found.stream().filter(topics::isPublic).toList();
      }
      DatedActors dated = new DatedActors(actors, document, sentence, context.dates().present());
      List<EventMention> mentions = new ArrayList<>(found.size());
      List<EventRecord> made = new ArrayList<>(found.size());
      Set<String> ids = new HashSet<>();
      for (EventMention mention : found) {
        EventRecord record =
            records.record(
                document,
                sentence,
                mention,
                context,
                context.dates().at(i, mention.clause().predicate()),
                context.places().at(sentence, mention.clause(), known),
                dated);
        // Two ways through a tree may tell of one deed in the same words.
        if (ids.add(record.id())) {
          mentions.add(mention);
          made.add(record);
        }
      }
      List<EventRecord> caused =
          causes.add(document, read, mentions, made, before, context.attributions());
      return new Passage(sentence, known, read, List.copyOf(mentions), caused, null);
    } catch (RuntimeException e) {
      return new Passage(sentence, known, null, List.of(), List.of(), e);
    }
  }
}
