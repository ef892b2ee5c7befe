package org.polemos.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Where commands read from and write to; all text is UTF-8.
 *
 * @param in standard input
 * @param out results
 * @param err messages
 * @param outTerminal whether results go to a terminal
 * @param errTerminal whether messages go to a terminal
 * @param colour whether the terminal may be given colours
 * @param width characters in a line of the terminal
 */
public record Console(
    InputStream in,
    Writer out,
    PrintWriter err,
    boolean outTerminal,
    boolean errTerminal,
    boolean colour,
    int width) {

  private static final int WIDE = 160;

  /** The process's own streams; the launcher says in system properties what is a terminal. */
  static Console standard() {
    boolean terminal = Boolean.getBoolean("polemos.terminal.out");
    String noColour = System.getenv("NO_COLOR");
    boolean plain = noColour != null && !noColour.isEmpty() || "dumb".equals(System.getenv("TERM"));
    return new Console(
        System.in,
        writer(new FileOutputStream(FileDescriptor.out)),
        new PrintWriter(writer(new FileOutputStream(FileDescriptor.err)), true),
        terminal,
        Boolean.getBoolean("polemos.terminal.err"),
        terminal && !plain,
        Math.max(60, Integer.getInteger("polemos.terminal.width", WIDE)));
  }

  static Writer writer(OutputStream stream) {
    return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 15);
  }

  void message(String message) {
    err.println("polemos: " + message);
  }
}
