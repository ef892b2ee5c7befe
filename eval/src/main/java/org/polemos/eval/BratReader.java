package org.polemos.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.polemos.text.Document;
import org.polemos.text.Span;

/**
 * Reads a folder of articles with attributions in brat's standoff format, as PolNeAR has them.
 *
 * <p>{@code text/NAME.txt} holds an article, {@code attributions/NAME_XXXX.ann} what one annotator
 * marked in it. Offsets in the files count code points; spans given back count UTF-16 code units.
 */
public final class BratReader {

  private BratReader() {}

  /** One article as one annotator marked it. */
  public record Annotated(Document document, List<Marked> attributions) {}

  /** One marked attribution; each part may lie in several stretches, and may be empty. */
  public record Marked(List<Span> source, List<Span> cue, List<Span> content) {}

  private record Mention(String type, List<Span> spans) {}

  /** All annotated articles below a folder that holds {@code text} and {@code attributions}. */
  public static List<Annotated> read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> listing = Files.list(folder.resolve("attributions"))) {
      files = listing.filter(p -> p.toString().endsWith(".ann")).sorted().toList();
    }
    List<Annotated> all = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString().replaceFirst("_[^_]*\\.ann$", "");
      String text = Files.readString(folder.resolve("text").resolve(name + ".txt"));
      all.add(new Annotated(Document.of(name, text), attributions(Files.readString(file), text)));
    }
    return all;
  }

  static List<Marked> attributions(String annotations, String text) {
    Map<String, Mention> mentions = new HashMap<>();
    List<Marked> all = new ArrayList<>();
    for (String line : annotations.split("\n")) {
      String[] fields = line.split("\t");
      if (fields.length > 1 && fields[0].startsWith("T")) {
        mentions.put(fields[0], mention(fields[1], text));
      } else if (fields.length > 1 && fields[0].startsWith("E")) {
        all.add(marked(fields[1], mentions));
      }
    }
    return all.stream().filter(a -> !a.content().isEmpty()).toList();
  }

  private static Mention mention(String field, String text) {
    int space = field.indexOf(' ');
    List<Span> spans = new ArrayList<>();
    for (String stretch : field.substring(space + 1).split(";")) {
      String[] ends = stretch.trim().split(" ");
      int start = text.offsetByCodePoints(0, Integer.parseInt(ends[0]));
      spans.add(new Span(start, text.offsetByCodePoints(0, Integer.parseInt(ends[1]))));
    }
    return new Mention(field.substring(0, space), spans);
  }

  private static Marked marked(String event, Map<String, Mention> mentions) {
    Marked marked = new Marked(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (String argument : event.split(" ")) {
      int colon = argument.indexOf(':');
      Mention mention = mentions.get(argument.substring(colon + 1));
      String role = argument.substring(0, colon);
      if (mention == null) {
        continue;
      }
      if (role.startsWith("Source")) {
        marked.source().addAll(mention.spans());
      } else if (role.startsWith("Cue")) {
        marked.cue().addAll(mention.spans());
      } else if (role.startsWith("Content")) {
        marked.content().addAll(mention.spans());
      }
    }
    return marked;
  }
}
