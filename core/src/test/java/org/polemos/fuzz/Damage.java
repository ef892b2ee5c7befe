package org.polemos.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Good input made bad: bytes cut out, doubled, flipped, and what hostile files hold put in. */
final class Damage {

  private enum Kind {
    CUT,
    DOUBLE,
    FLIP,
    PUT,
    END
  }

  private record Edit(Kind kind, double at, int length, byte[] piece) {}

  private static final List<String> PIECES =
      List.of(
          "\0",
          "\uFEFF",
          "\uFFFF",
          "\u202E",
          "\u0301".repeat(300),
          "\uD83D\uDE00",
          "\r",
          "\r\n",
          "\u2028",
          "\t",
          "\t\t\t",
          "\"",
          "\\",
          "\\u0000",
          "\\uD800",
          "'",
          "“",
          "{",
          "}",
          "[[[[[[[[[[",
          "(((((((((((((((((((((((((((((((",
          "|",
          "*",
          "?",
          "$",
          "%",
          "#",
          "---",
          "--",
          "<",
          "&#x0;",
          "=",
          ":",
          ",",
          ";",
          "-1",
          "0",
          "99999999999999999999",
          "1e999",
          "NaN",
          "null",
          "0000-00-00",
          "2021-02-30",
          "+999999999-12-31",
          "a".repeat(5000),
          " ".repeat(5000),
          "said that ".repeat(200),
          "of the ".repeat(400));

  private static final List<byte[]> BYTES =
      List.of(
          new byte[] {(byte) 0xFF, (byte) 0xFE},
          new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
          new byte[] {(byte) 0xC0, (byte) 0x80},
          new byte[] {(byte) 0xF8, (byte) 0x88, (byte) 0x80},
          new byte[] {0x1F, (byte) 0x8B},
          new byte[] {'%', 'P', 'D', 'F'});

  private Damage() {}

  /** Up to six injuries to one of these. */
  static Arbitrary<byte[]> to(String... good) {
    Arbitrary<byte[]> pieces =
        Arbitraries.oneOf(
            Arbitraries.of(PIECES).map(piece -> piece.getBytes(StandardCharsets.UTF_8)),
            Arbitraries.of(BYTES),
            Arbitraries.bytes().array(byte[].class).ofMaxSize(20));
    Arbitrary<Edit> edits =
        Combinators.combine(
                Arbitraries.of(Kind.class),
                Arbitraries.doubles().between(0, 1),
                Arbitraries.integers().between(1, 60),
                pieces)
            .as(Edit::new);
    return Combinators.combine(
            Arbitraries.of(good).map(text -> text.getBytes(StandardCharsets.UTF_8)),
            edits.list().ofMaxSize(6))
        .as((whole, injuries) -> {
          byte[] bytes = whole;
          for (Edit edit : injuries) {
            bytes = injured(bytes, edit);
          }
          return bytes;
        });
  }

  /** The same as text, for what takes text. */
  static Arbitrary<String> toText(String... good) {
    return to(good).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private static byte[] injured(byte[] bytes, Edit edit) {
    int at = (int) (edit.at * bytes.length);
    int end = Math.min(bytes.length, at + edit.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, at);
    switch (edit.kind) {
      case CUT -> out.write(bytes, end, bytes.length - end);
      case DOUBLE ->
          out.write(
              bytes, Math.max(0, at - edit.length), bytes.length - Math.max(0, at - edit.length));
      case FLIP -> {
        for (int i = at; i < bytes.length; i++) {
          out.write(i < end ? bytes[i] ^ (1 << (i % 8)) : bytes[i]);
        }
      }
      case PUT -> {
        out.writeBytes(edit.piece);
        out.write(bytes, at, bytes.length - at);
      }
      case END -> out.writeBytes(edit.piece);
    }
    return out.toByteArray();
  }
}
