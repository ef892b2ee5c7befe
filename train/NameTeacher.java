import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Adds the names that NLP4J finds (OntoNotes types) to CoNLL-U from standard input, as {@code NE=} in
 * MISC. Needs {@code edu.emory.mathcs.nlp:nlp4j-api} and {@code nlp4j-english} 1.1.3 on the class path:
 *
 * <pre>java -Xmx8g -cp 'lib/*' train/NameTeacher.java &lt; words.conllu &gt; named.conllu</pre>
 */
public final class NameTeacher {

  private static final String CONFIGURATION =
      """
      <configuration>
        <tsv><column index="1" field="form"/></tsv>
        <lexica>
          <ambiguity_classes field="word_form_simplified_lowercase">edu/emory/mathcs/nlp/lexica/en-ambiguity-classes-simplified-lowercase.xz</ambiguity_classes>
          <word_clusters field="word_form_simplified_lowercase">edu/emory/mathcs/nlp/lexica/en-brown-clusters-simplified-lowercase.xz</word_clusters>
          <word_embeddings field="word_form_undigitalized">edu/emory/mathcs/nlp/lexica/en-word-embeddings-undigitalized.xz</word_embeddings>
          <named_entity_gazetteers field="word_form_simplified">edu/emory/mathcs/nlp/lexica/en-named-entity-gazetteers-simplified.xz</named_entity_gazetteers>
        </lexica>
        <models>
          <pos>edu/emory/mathcs/nlp/models/en-pos.xz</pos>
          <ner>edu/emory/mathcs/nlp/models/en-ner.xz</ner>
        </models>
      </configuration>
      """;

  private NameTeacher() {}

  public static void main(String[] args) throws Exception {
    NLPDecoder decoder =
        new NLPDecoder(new ByteArrayInputStream(CONFIGURATION.getBytes(StandardCharsets.UTF_8)));
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    List<String[]> rows = new ArrayList<>();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("#")) {
        out.println(line);
      } else if (!line.isEmpty()) {
        String[] cells = line.split("\t");
        if (cells[0].matches("\\d+")) {
          rows.add(cells);
        }
      } else {
        label(decoder, rows, out);
        rows.clear();
      }
    }
    out.flush();
  }

  private static void label(NLPDecoder decoder, List<String[]> rows, PrintStream out) {
    NLPNode[] nodes = new NLPNode[rows.size() + 1];
    nodes[0] = new NLPNode();
    nodes[0].toRoot();
    for (int i = 0; i < rows.size(); i++) {
      nodes[i + 1] = new NLPNode(i + 1, rows.get(i)[1]);
    }
    decoder.decode(nodes);
    for (int i = 0; i < rows.size(); i++) {
      String[] cells = rows.get(i);
      cells[9] = "NE=" + bio(nodes[i + 1].getNamedEntityTag());
      out.println(String.join("\t", cells));
    }
    out.println();
  }

  /** BILOU to BIO. */
  private static String bio(String tag) {
    if (tag == null || tag.equals("O")) {
      return "O";
    }
    return switch (tag.charAt(0)) {
      case 'U' -> "B" + tag.substring(1);
      case 'L' -> "I" + tag.substring(1);
      default -> tag;
    };
  }
}
