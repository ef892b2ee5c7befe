package org.polemos.event;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.polemos.Analysis.Passage;
import org.polemos.Coder;
import org.polemos.Engine;
import org.polemos.eval.Marked;
import org.polemos.eval.SideScore;
import org.polemos.event.SideTagger.Party;
import org.polemos.learn.ChainTrainer;
import org.polemos.learn.ChainTrainer.Sequence;
import org.polemos.learn.Features;
import org.polemos.learn.Folds;
import org.polemos.parse.Sentence;
import org.polemos.text.Document;

/**
 * Trains the tagger of sources and targets on ConfliBERT's CAMEO sentences.
 *
 * <pre>{@code
 * java -cp … org.polemos.event.SideTrainer train HOME source_target.train.txt models/en/sides.bin
 * java -cp … org.polemos.event.SideTrainer folds HOME source_target.train.txt
 * }</pre>
 */
public final class SideTrainer {

  private static final int WORD_BITS = 20;
  private static final int CHANGE_BITS = 13;
  private static final int EPOCHS = 40;

  /** Features seen less than this often are noise. */
  private static final int LEAST = 2;

  /** One marked sentence, with what was found in it. */
  record Item(Marked gold, List<Passage> passages, List<Sequence> sequences) {}

  private SideTrainer() {}

  /**
   * @param args what to do, the data folder, the marked sentences, the file to write
   */
  public static void main(String[] args) throws IOException {
    Coder coder = new Engine(Path.of(args[1]), null).coder(Engine.Depth.RULES);
    List<Item> items =
        Marked.read(Path.of(args[2])).parallelStream().map(m -> item(m, coder)).toList();
    if (args[0].equals("train")) {
      train(items).write(Path.of(args[3]));
    } else {
      SideScore score = new SideScore();
      for (int fold = 0; fold < Folds.COUNT; fold++) {
        int held = fold;
        SideTagger tagger =
            train(items.stream().filter(i -> Folds.of(i.gold().text()) != held).toList());
        items.stream()
            .filter(i -> Folds.of(i.gold().text()) == held)
            .forEach(i -> score.add(i.gold(), found(i, tagger)));
      }
      System.out.println(score.table("sources and targets, five folds"));
    }
  }

  private static List<Party> found(Item item, SideTagger tagger) {
    List<Party> found = new ArrayList<>();
    for (Passage passage : item.passages()) {
      found.addAll(tagger.tag(passage.sentence(), passage.actors(), passage.events()));
    }
    return found;
  }

  static Item item(Marked gold, Coder coder) {
    List<Passage> passages = coder.analyse(Document.of("sentence", gold.text())).passages();
    return new Item(gold, passages, passages.stream().map(p -> sequence(p, gold)).toList());
  }

  static Sequence sequence(Passage passage, Marked gold) {
    Sentence s = passage.sentence();
    SideFeatures view = new SideFeatures(s, passage.actors(), passage.events());
    Features features = new Features();
    int[][] words = new int[s.size()][];
    int[][] changes = new int[s.size()][];
    byte[] labels = new byte[s.size()];
    for (int i = 0; i < s.size(); i++) {
      view.fill(i, features);
      words[i] = features.copy();
      view.change(i, features);
      changes[i] = features.copy();
      for (Party party : gold.parties()) {
        if (party.span().overlaps(s.token(i).span())) {
          labels[i] = (byte) party.side().ordinal();
        }
      }
    }
    return new Sequence(-1, words, changes, labels);
  }

  static SideTagger train(List<Item> items) {
    List<Sequence> sequences =
        frequent(items.stream().flatMap(i -> i.sequences().stream()).toList());
    ChainTrainer trainer = new ChainTrainer(Side.COUNT, WORD_BITS, CHANGE_BITS);
    Random random = new Random(3);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(sequences, random);
      sequences.forEach(trainer::learn);
      if (epoch >= EPOCHS / 2) {
        trainer.keep();
      }
    }
    return new SideTagger(trainer.words(), trainer.changes());
  }

  private static List<Sequence> frequent(List<Sequence> sequences) {
    int[] seen = new int[1 << WORD_BITS];
    int mask = seen.length - 1;
    for (Sequence q : sequences) {
      for (int[] word : q.words()) {
        for (int feature : word) {
          seen[feature & mask]++;
        }
      }
    }
    List<Sequence> kept = new ArrayList<>(sequences.size());
    for (Sequence q : sequences) {
      int[][] words = new int[q.words().length][];
      for (int i = 0; i < words.length; i++) {
        words[i] = Arrays.stream(q.words()[i]).filter(f -> seen[f & mask] >= LEAST).toArray();
      }
      kept.add(new Sequence(q.given(), words, q.changes(), q.labels()));
    }
    return kept;
  }
}
