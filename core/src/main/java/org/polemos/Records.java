package org.polemos;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.polemos.actor.Actor;
import org.polemos.attribution.Attribution;
import org.polemos.attribution.Quotation;
import org.polemos.attribution.ScareQuote;
import org.polemos.clause.Grammar;
import org.polemos.clause.Words;
import org.polemos.codebook.Codebook;
import org.polemos.codebook.EventType;
import org.polemos.codebook.Rule;
import org.polemos.event.Contexts;
import org.polemos.event.EventMention;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.record.EventRecord;
import org.polemos.record.EventRecord.EventDate;
import org.polemos.record.EventRecord.EventPlace;
import org.polemos.record.EventRecord.Quote;
import org.polemos.record.EventRecord.Source;
import org.polemos.record.EventRecord.Versions;
import org.polemos.record.Status;
import org.polemos.text.Citation;
import org.polemos.text.Document;
import org.polemos.text.Span;

/** Puts a mention, its sources and its date together into a record. */
final class Records {

  private static final String POLEMOS = "0.1.0";
  private static final Set<String> SPEAKER = Set.of("i", "we", "me", "us", "my", "our");

  /** A quotation with this many characters beside a deed's words speaks; fewer only mark them. */
  private static final int MARKED = 25;

  /** How far from its cue the date of an author's own earlier text may stand, in characters. */
  private static final int BESIDE = 100;

  private final Versions versions;

  private final Contexts contexts;

  Records(Codebook codebook, String model) {
    this.versions = new Versions(POLEMOS, codebook.version(), model);
    this.contexts = new Contexts(codebook);
  }

  Versions versions() {
    return versions;
  }

  EventRecord record(
      Document document,
      Sentence sentence,
      EventMention mention,
      Coder.Context context,
      EventDate told,
      EventPlace place,
      DatedActors dated) {
    Rule rule = mention.rule();
    EventType type = rule.type();
    Quote trigger = trigger(document, sentence, mention);
    List<Source> chain =
        chain(document, sentence, mention.clause().predicate(), trigger.span(), context);
    EventDate date = asOf(chain, told);
    List<Actor> actors = spokenBy(chain, sentence, dated.at(date, mention.actors()));
    List<Actor> recipients = spokenBy(chain, sentence, dated.at(date, mention.recipients()));
    return new EventRecord(
        id(document, trigger.span(), type.name(), actors, recipients),
        document,
        new EventRecord.SentenceRef(
            sentence.index(), sentence.span(), sentence.span().in(document.text())),
        type.name(),
        rule.modes(),
        contexts.of(rule, mention.clause().predicate(), sentence),
        rule.cameo(),
        type.quad(),
        type.score(rule.modes()),
        actors,
        recipients,
        status(mention, document, date),
        chain,
        date,
        place,
        trigger,
        List.of(),
        distanced(document, trigger, actors, recipients, context.scareQuotes()),
        new EventRecord.Why(rule.id(), rule.at().toString(), mention.model()),
        mention.confidence(),
        versions);
  }

  /** What the text dates more than a year back is told as history, unless it lasts until now. */
  private static Status status(EventMention mention, Document document, EventDate date) {
    Grammar grammar = mention.clause().grammar();
    boolean since =
        date != null && date.text() != null && date.text().regionMatches(true, 0, "since", 0, 5);
    boolean lasts = since || grammar.perfect() && grammar.tense() == Grammar.Tense.PRESENT;
    boolean old =
        date != null
            && "text".equals(date.from())
            && date.end() != null
            && document.published() != null
            && date.end().isBefore(document.published().minusYears(1));
    return mention.status() == Status.ASSERTED && old && !lasts
        ? Status.HISTORICAL
        : mention.status();
  }

  /** From the first to the last word of the trigger. */
  private static Quote trigger(Document document, Sentence sentence, EventMention mention) {
    Span span = sentence.token(mention.clause().predicate()).span();
    for (int token : mention.trigger()) {
      span = span.union(sentence.token(token).span());
    }
    return new Quote(span.in(document.text()), span);
  }

  /** Where only a day of publication is known, that of the author's own earlier text goes first. */
  private static EventDate asOf(List<Source> chain, EventDate date) {
    LocalDate said = chain.get(chain.size() - 1).date();
    boolean published = date == null || "publication".equals(date.from());
    return said == null || !published
        ? date
        : new EventDate(said, said, "unknown", null, "context");
  }

  /** The author, then whoever is made to say the trigger's words, from the outside in. */
  private static List<Source> chain(
      Document document, Sentence sentence, int predicate, Span trigger, Coder.Context context) {
    List<Source> chain = new ArrayList<>();
    String code = context.author() == null ? null : context.author().code();
    chain.add(new Source("author", author(document.citation()), code, null, null, "asserts"));
    context.reports().chainAt(trigger).stream()
        .filter(a -> !goesOn(sentence, predicate, a))
        .forEach(a -> chain.add(source(document, context, chain.get(chain.size() - 1), a)));
    if (chain.size() == 1 && isQuoted(trigger, context.quotations())) {
      chain.add(new Source("quoted", null, null, null, null, "asserts"));
    }
    return List.copyOf(chain);
  }

  /**
   * Whether a deed goes on from the verb that a report hangs from, so that the report does not
   * reach it: "expelled him, <b>accusing</b> Paris of meddling, and <b>recalled</b> its envoy".
   */
  private static boolean goesOn(Sentence sentence, int predicate, Attribution said) {
    int first = predicate;
    for (int i = 0; i < sentence.size() && sentence.token(first).is("conj"); i++) {
      first = Words.joinedTo(sentence, first);
    }
    int cue = first == predicate || said.cue() == null ? -1 : tokenAt(sentence, said.cue());
    if (cue < 0 || said.kind() == Attribution.Kind.DIRECT) {
      return false;
    }
    int up = cue;
    for (int i = 0; i < sentence.size() && up >= 0 && up != first; i++) {
      Token token = sentence.token(up);
      boolean below = token.is("advcl") || token.is("acl") || token.is("xcomp");
      up = below ? token.head() : -1;
    }
    return up == first && cue != first;
  }

  /** The first token of some words, or -1 in another sentence. */
  private static int tokenAt(Sentence sentence, Span words) {
    for (int i = 0; i < sentence.size(); i++) {
      if (words.overlaps(sentence.token(i).span())) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the words stand in a quotation, of whomever; a few words in marks are no quotation. */
  private static boolean isQuoted(Span trigger, List<Quotation> quotations) {
    for (Quotation quotation : quotations) {
      boolean speaks = quotation.span().length() > trigger.length() + MARKED;
      if (speaks && quotation.closed() && quotation.span().contains(trigger)) {
        return true;
      }
    }
    return false;
  }

  /** The scare quotes that touch a deed's own words or those of its parties. */
  private static List<Quote> distanced(
      Document document,
      Quote trigger,
      List<Actor> actors,
      List<Actor> recipients,
      List<ScareQuote> all) {
    return all.isEmpty()
        ? List.of()
        : all.stream()
            .map(ScareQuote::words)
            .filter(words ->
                trigger.span().overlaps(words)
                    || actors.stream().anyMatch(a -> a.span().overlaps(words))
                    || recipients.stream().anyMatch(a -> a.span().overlaps(words)))
            .map(words -> quote(document, words))
            .toList();
  }

  private static String author(Citation citation) {
    if (citation.author() != null) {
      return citation.author();
    }
    return citation.publisher() != null ? citation.publisher() : "the document's author";
  }

  /**
   * @param outer the link before it, who is meant by "we" and "I"
   */
  private static Source source(
      Document document, Coder.Context context, Source outer, Attribution said) {
    String words = said.source() == null ? null : said.source().in(document.text());
    String kind =
        words == null ? "unknown" : said.kind() == Attribution.Kind.DIRECT ? "quoted" : "reported";
    Quote source = quote(document, said.source());
    Quote cue = quote(document, said.cue());
    if (words != null && SPEAKER.contains(words.toLowerCase(Locale.ROOT))) {
      LocalDate day = outer.kind().equals("author") ? saidOn(context, said) : null;
      return new Source(kind, outer.name(), outer.code(), source, cue, said.stance(), day);
    }
    Actor speaker = said.source() == null ? null : context.source(document, said.source());
    return new Source(
        kind,
        speaker == null ? words : speaker.name(),
        speaker == null ? null : speaker.code(),
        source,
        cue,
        said.stance());
  }

  /** The day named beside the cue of an author's own words: "as we noted (1 February 2022)". */
  private static LocalDate saidOn(Coder.Context context, Attribution said) {
    int from = Math.max(0, said.source().start() - BESIDE);
    int to = (said.cue() == null ? said.source() : said.cue()).end() + BESIDE;
    return context.dates().dayIn(new Span(from, to));
  }

  private static Quote quote(Document document, Span span) {
    return span == null ? null : new Quote(span.in(document.text()), span);
  }

  /** "We" and "I" are whoever speaks: the innermost source. */
  private static List<Actor> spokenBy(List<Source> chain, Sentence sentence, List<Actor> actors) {
    if (actors.stream().noneMatch(a -> isSpeaker(sentence, a))) {
      return actors;
    }
    Source speaker = chain.get(chain.size() - 1);
    return actors.stream()
        .map(a ->
            isSpeaker(sentence, a)
                ? new Actor(
                    a.span(),
                    a.head(),
                    a.text(),
                    speaker.name(),
                    speaker.code(),
                    null,
                    null,
                    speaker.kind().equals("author") ? "author" : "speaker",
                    speaker.words() == null ? null : speaker.words().span())
                : a)
        .toList();
  }

  private static boolean isSpeaker(Sentence sentence, Actor actor) {
    return actor.antecedent() == null
        && actor.code() == null
        && sentence.token(actor.head()).upos().equals("PRON")
        && SPEAKER.contains(Words.lemma(sentence, actor.head()));
  }

  private static String id(
      Document document, Span trigger, String type, List<Actor> actors, List<Actor> recipients) {
    StringBuilder key = new StringBuilder(document.id());
    key.append('\n').append(trigger.start()).append(' ').append(trigger.end());
    key.append('\n').append(type);
    for (List<Actor> side : List.of(actors, recipients)) {
      key.append('\n');
      side.forEach(a -> key.append(a.code()).append(' ').append(a.name()).append(';'));
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(key.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
