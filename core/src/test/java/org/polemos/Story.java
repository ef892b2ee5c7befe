package org.polemos;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.polemos.actor.Actor;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.text.Citation;
import org.polemos.text.Document;
import org.polemos.text.Span;

/**
 * Writes documents with trees in tests.
 *
 * <p>A sentence is words parted by white space, each {@code form/lemma/UPOS/XPOS/head/relation}
 * with the head counted from 1 and 0 for the root, then optionally {@code /name tag}. An underscore
 * after a word ("said_") leaves out the space that follows it.
 */
public final class Story {

  private final StringBuilder text = new StringBuilder();
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<SortedMap<Integer, Actor>> actors = new ArrayList<>();
  private final LocalDate published;
  private final String author;

  public Story(LocalDate published, String author) {
    this.published = published;
    this.author = author;
  }

  public static Story story() {
    return new Story(LocalDate.of(2022, 2, 24), null);
  }

  public Story add(String tree) {
    List<Token> tokens = new ArrayList<>();
    int start = text.length();
    boolean glue = true;
    for (String word : tree.trim().split("\\s+")) {
      if (!glue) {
        text.append(' ');
      }
      String[] f = word.split("/");
      glue = f[0].endsWith("_");
      f[0] = glue ? f[0].substring(0, f[0].length() - 1) : f[0];
      int at = text.length();
      text.append(f[0]);
      Span span = new Span(at, text.length());
      int head = Integer.parseInt(f[4]) - 1;
      String name = f.length > 6 ? f[6] : "O";
      tokens.add(new Token(span, f[0], f[1], f[2], f[3], head, f[5], name));
    }
    sentences.add(new Sentence(sentences.size(), new Span(start, text.length()), tokens));
    actors.add(new TreeMap<>());
    text.append(' ');
    return this;
  }

  /** Starts a new paragraph. */
  public Story paragraph() {
    text.append("\n\n");
    return this;
  }

  /** Makes an actor of words {@code first} to {@code last} of the last sentence. */
  public Story actor(int first, int last, int head, String name, String code, String sector) {
    Sentence s = sentences.get(sentences.size() - 1);
    Span span = s.token(first).span().union(s.token(last).span());
    String country = code != null && code.length() == 3 ? code : null;
    actors
        .get(actors.size() - 1)
        .put(
            head,
            new Actor(
                span, head, span.in(text.toString()), name, code, country, sector, "test", null));
    return this;
  }

  public Document document() {
    return new Document(
        "story", text.toString(), published, new Citation(null, author, null, null));
  }

  public List<Sentence> sentences() {
    return sentences;
  }

  public List<SortedMap<Integer, Actor>> actors() {
    return actors;
  }
}
