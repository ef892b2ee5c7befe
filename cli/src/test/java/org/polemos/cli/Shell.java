package org.polemos.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs a line of shell in a folder, as a user would. */
final class Shell {

  /** How it ended and what it said. */
  record Ended(int code, String out, String err) {}

  private Shell() {}

  /**
   * @param settings {@code NAME=value}
   */
  static Ended run(Path folder, List<String> settings, String line)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("out", null);
    Path err = Files.createTempFile("err", null);
    try {
      ProcessBuilder shell =
          new ProcessBuilder("bash", "-c", line)
              .directory(folder.toFile())
              .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      // Maven, which runs the tests, must not lend its settings to the Maven of the launcher.
      shell.environment().keySet().removeIf(name -> name.startsWith("MAVEN"));
      for (String setting : settings) {
        int equals = setting.indexOf('=');
        shell.environment().put(setting.substring(0, equals), setting.substring(equals + 1));
      }
      int code = shell.start().waitFor();
      return new Ended(code, read(out), read(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }
}
