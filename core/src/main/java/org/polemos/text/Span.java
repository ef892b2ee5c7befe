package org.polemos.text;

/**
 * A stretch of a document's text.
 *
 * @param start first character, in UTF-16 code units from the start of the document's text
 * @param end one past the last character, in the same unit; {@code end >= start}
 */
public record Span(int start, int end) implements Comparable<Span> {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  public int length() {
    return end - start;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The smallest span that holds both. */
  public Span union(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** The words at this span: {@code text.substring(start, end)}. */
  public String in(String text) {
    return text.substring(start, end);
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
