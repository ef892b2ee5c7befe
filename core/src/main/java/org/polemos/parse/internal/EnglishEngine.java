package org.polemos.parse.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;
import org.polemos.text.Span;

/** The steps from text to tree behind {@link org.polemos.parse.EnglishParser}. */
public final class EnglishEngine {

  /** Words whose embedding is kept; at 192 floats each this bounds the cache at some 25 MB. */
  private static final int CACHED_WORDS = 30_000;

  private final Tokenizer tokenizer;
  private final SentenceSplitter splitter;
  private final Features features;
  private final Network network;
  private final Lemmatizer lemmatizer;
  private final List<String> xpos;
  private final List<String> upos;
  private final List<String> relations;
  private final int rootRelation;
  private final NameDecoder names;
  private final Coordination coordination;
  private final String checksum;
  private final Map<String, String> alike;
  private final Map<String, float[]> embeddings = new ConcurrentHashMap<>();

  private EnglishEngine(Weights weights, WordLists lists, Path lemmas) throws IOException {
    Map<String, Integer> vocabulary = new HashMap<>(1 << 17);
    List<String> words = weights.list("vocabulary");
    for (int i = 0; i < words.size(); i++) {
      vocabulary.put(words.get(i), i + 1);
    }
    Abbreviations abbreviations = Abbreviations.of(lists);
    tokenizer = new Tokenizer(abbreviations, lists.get("prefixes"));
    splitter = new SentenceSplitter(abbreviations, lists.get("openers"));
    features = new Features(vocabulary);
    network = new Network(weights);
    lemmatizer = Lemmatizer.read(lemmas, vocabulary);
    xpos = weights.list("xpos");
    upos = weights.list("upos");
    relations = weights.list("rels");
    rootRelation = relations.indexOf("root");
    names = NameDecoder.of(weights.list("names"));
    coordination = new Coordination(lists.get("speaking"));
    checksum = weights.checksum();
    alike = lists.alike();
  }

  public static EnglishEngine load(Path folder) throws IOException {
    return new EnglishEngine(
        Weights.read(folder.resolve("english.plm")),
        WordLists.read(folder.resolve("tokens.txt")),
        folder.resolve("lemmas.tsv"));
  }

  public String checksum() {
    return checksum;
  }

  /** Words of a text, grouped into sentences. */
  public List<List<Span>> split(String text) {
    return splitter.split(text, tokenizer.split(text, 0, text.length()));
  }

  public Sentence analyse(int index, String text, List<Span> words) {
    List<String> forms = new ArrayList<>(words.size());
    for (Span word : words) {
      forms.add(word.in(text));
    }
    return analyse(index, words, forms);
  }

  public Sentence analyse(int index, List<Token> words) {
    List<Span> spans = new ArrayList<>(words.size());
    List<String> forms = new ArrayList<>(words.size());
    for (Token word : words) {
      spans.add(word.span());
      forms.add(word.form());
    }
    return analyse(index, spans, forms);
  }

  private Sentence analyse(int index, List<Span> spans, List<String> forms) {
    int n = forms.size();
    List<float[]> embedded = new ArrayList<>(n);
    for (String form : forms) {
      embedded.add(embed(form));
    }
    Network.Scores scores = network.read(embedded);
    int[] heads = TreeDecoder.decode(scores.arcs());
    float[][] related = network.relations(scores, heads);
    String[] tags = new String[n];
    for (int i = 0; i < n; i++) {
      tags[i] = xpos.get(best(scores.xpos()[i]));
    }
    String[] named = names.tags(scores.names(), tags, heads);
    String[] relating = new String[n];
    for (int i = 0; i < n; i++) {
      relating[i] = relation(related[i], heads[i]);
    }
    coordination.mend(forms, heads, relating, tags);
    List<Token> tokens = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      String tag = tags[i];
      tokens.add(
          new Token(
              spans.get(i),
              forms.get(i),
              lemmatizer.lemma(forms.get(i), tag),
              upos.get(best(scores.upos()[i])),
              tag,
              heads[i] - 1,
              relating[i],
              named[i]));
    }
    return new Sentence(index, spans.get(0).union(spans.get(n - 1)), tokens);
  }

  private String relation(float[] row, int head) {
    if (head == 0) {
      return "root";
    }
    row[rootRelation] = Float.NEGATIVE_INFINITY;
    return relations.get(best(row));
  }

  private float[] embed(String form) {
    float[] known = embeddings.get(form);
    if (known == null) {
      // States are one word to the network, so that no tree depends on which of them is named.
      known = network.embed(features.of(alike.getOrDefault(form, form)));
      if (embeddings.size() < CACHED_WORDS) {
        embeddings.put(form, known);
      }
    }
    return known;
  }

  private static int best(float[] row) {
    int best = 0;
    for (int i = 1; i < row.length; i++) {
      if (row[i] > row[best]) {
        best = i;
      }
    }
    return best;
  }
}
