package org.polemos.formats.internal;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Plain text of a piece of a page: a blank line between paragraphs, as readers see them. */
final class Blocks implements NodeVisitor {

  private final StringBuilder out = new StringBuilder();

  /** Within how many elements that keep their lines. */
  private int kept;

  private Blocks() {}

  static String text(Element element) {
    Blocks blocks = new Blocks();
    element.traverse(blocks);
    return blocks.out.toString().strip();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      kept += element.normalName().equals("pre") ? 1 : 0;
      if (element.normalName().equals("br")) {
        newLine(1);
      } else if (element.isBlock()) {
        newLine(2);
      } else if (element.normalName().equals("td")) {
        append(" ");
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && element.isBlock()) {
      kept -= element.normalName().equals("pre") ? 1 : 0;
      newLine(2);
    }
  }

  /** White space within a paragraph is one blank. */
  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (!Character.isWhitespace(c) && c != '\u00a0') {
        out.append(c);
      } else if (c == '\n' && kept > 0) {
        newLine(1);
      } else if (!out.isEmpty() && !Character.isWhitespace(out.charAt(out.length() - 1))) {
        out.append(' ');
      }
    }
  }

  private void newLine(int lines) {
    int end = out.length();
    while (end > 0 && Character.isWhitespace(out.charAt(end - 1))) {
      end--;
    }
    String ended = out.substring(end);
    long already = ended.chars().filter(c -> c == '\n').count();
    out.setLength(end);
    if (end > 0) {
      out.append("\n".repeat((int) Math.max(already, lines)));
    }
  }
}
