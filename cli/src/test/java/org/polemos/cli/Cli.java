package org.polemos.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs commands within the test's own process. */
final class Cli {

  /** The folder with codebooks, models, docs and examples. */
  static final Path HOME = Path.of(System.getProperty("polemos.home"));

  /** What a command said and how it ended. */
  record Result(int code, String out, String err) {

    long records() {
      return out.lines().filter(line -> line.startsWith("{")).count();
    }
  }

  private Cli() {}

  static Result run(Object... words) {
    return withInput(new byte[0], words);
  }

  static Result withInput(byte[] input, Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console =
        new Console(
            new ByteArrayInputStream(input),
            out,
            new PrintWriter(err, true),
            false,
            false,
            false,
            100);
    String[] args = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      args[i] = words[i].toString();
    }
    int code = Main.run(console, args);
    return new Result(code, out.toString(), err.toString());
  }

  static Result withInput(String input, Object... words) {
    return withInput(input.getBytes(StandardCharsets.UTF_8), words);
  }
}
