package org.polemos;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.polemos.actor.Actor;
import org.polemos.actor.ActorFinder;
import org.polemos.parse.Parser;
import org.polemos.parse.Sentence;
import org.polemos.text.Document;

/**
 * Tells who the author of a document is. Documents of one author come in runs: the name is parsed
 * once, and looked up by the day of each. Safe for use by many threads.
 */
final class Authors {

  /** As many names are kept; then they are forgotten all at once. */
  private static final int MOST = 1000;

  /** Longer names, in characters, are read each time: they are no names. */
  private static final int LONGEST = 200;

  private final Parser parser;
  private final ActorFinder actors;
  private final Map<String, List<Sentence>> parsed = new ConcurrentHashMap<>();

  Authors(Parser parser, ActorFinder actors) {
    this.parser = parser;
    this.actors = actors;
  }

  /**
   * Who the author's name stands for: the one named in most of it, the first of equals; {@code
   * null} if none. Without an author it is the publisher's, but a newsroom does not speak for its
   * state.
   *
   * @param day when it was published, or {@code null}
   */
  Actor of(Document document, @Nullable LocalDate day) {
    String author = document.citation().author();
    String name = author != null ? author : document.citation().publisher();
    Actor named = name == null ? null : named(Document.of("author", name), day);
    boolean newsroom = named != null && author == null && "JRN".equals(named.sector());
    return newsroom ? null : named;
  }

  private Actor named(Document name, @Nullable LocalDate day) {
    Actor best = null;
    for (Sentence sentence : parsed(name)) {
      for (Actor actor : find(name, sentence, day)) {
        boolean longer = best == null || actor.span().length() > best.span().length();
        best = longer ? actor : best;
      }
    }
    return best;
  }

  /** Nobody where a name breaks the search, so that the document is still coded. */
  private Collection<Actor> find(Document name, Sentence sentence, @Nullable LocalDate day) {
    try {
      return actors.find(name, sentence, day).values();
    } catch (RuntimeException e) {
      return List.of();
    }
  }

  private List<Sentence> parsed(Document name) {
    List<Sentence> known = parsed.get(name.text());
    if (known == null) {
      known = parser.parse(name);
      if (parsed.size() >= MOST) {
        parsed.clear();
      }
      if (name.text().length() <= LONGEST) {
        parsed.put(name.text(), known);
      }
    }
    return known;
  }
}
