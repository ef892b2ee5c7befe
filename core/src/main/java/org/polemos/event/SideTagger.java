package org.polemos.event;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.polemos.actor.Actor;
import org.polemos.learn.Chain;
import org.polemos.learn.Features;
import org.polemos.learn.Weights;
import org.polemos.parse.Sentence;
import org.polemos.text.Span;

/**
 * Finds the words that name who acts and who is acted on in the main event of a sentence: a
 * linear-chain conditional random field over its tree and what rules found. Immutable.
 */
public final class SideTagger {

  private static final int MAGIC = 0x504C4D53;

  private final Weights words;
  private final Weights changes;

  SideTagger(Weights words, Weights changes) {
    this.words = words;
    this.changes = changes;
  }

  /** Words that name one party. */
  public record Party(Side side, Span span) {}

  /** Reads a file of weights. */
  public static SideTagger read(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(new InflaterInputStream(Files.newInputStream(file))))) {
      if (in.readInt() != MAGIC) {
        throw new IOException(file + " holds no tagger of sides");
      }
      return new SideTagger(Weights.read(in), Weights.read(in));
    }
  }

  void write(Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(new DeflaterOutputStream(Files.newOutputStream(file))))) {
      out.writeInt(MAGIC);
      words.write(out);
      changes.write(out);
    }
  }

  /**
   * The parties of a sentence's main event, in order.
   *
   * @param events what rules found in the sentence
   */
  public List<Party> tag(
      Sentence sentence, SortedMap<Integer, Actor> actors, List<EventMention> events) {
    SideFeatures view = new SideFeatures(sentence, actors, events);
    Features features = new Features();
    int n = sentence.size();
    float[][] word = new float[n][Side.COUNT];
    float[][] change = new float[n][Side.COUNT * Side.COUNT];
    for (int i = 0; i < n; i++) {
      view.fill(i, features);
      words.score(features, word[i]);
      view.change(i, features);
      changes.score(features, change[i]);
    }
    return parties(sentence, Chain.best(word, change));
  }

  private static List<Party> parties(Sentence sentence, byte[] labels) {
    List<Party> parties = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      int first = i;
      while (i + 1 < labels.length && labels[i + 1] == labels[first]) {
        i++;
      }
      if (labels[first] != 0) {
        Span span = sentence.token(first).span().union(sentence.token(i).span());
        parties.add(new Party(Side.values()[labels[first]], span));
      }
    }
    return parties;
  }
}
