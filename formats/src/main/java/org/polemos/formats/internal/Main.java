package org.polemos.formats.internal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.polemos.formats.internal.Wire.Kind;
import org.polemos.formats.internal.Wire.Message;
import org.polemos.text.Defaults;
import org.polemos.text.Problem;

/** Reads the files that it is told on standard input, and answers on standard output. */
public final class Main {

  private Main() {}

  public static void main(String[] args) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
    DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
    // What a library prints must not come between the messages.
    System.setOut(System.err);
    // Whoever is stuck in a bad file must still end with the one that asked.
    ProcessHandle.current()
        .parent()
        .ifPresent(asker -> asker.onExit().thenRun(() -> Runtime.getRuntime().halt(0)));
    for (Message asked = Wire.read(in); asked != null; asked = Wire.read(in)) {
      read(asked, new WireSink(out));
      Wire.write(out, Wire.message(Kind.END));
      out.flush();
    }
  }

  private static void read(Message asked, WireSink sink) {
    String name = asked.word(1);
    String published = asked.at(4);
    Defaults defaults =
        new Defaults(
            asked.at(2), asked.at(3), published == null ? null : LocalDate.parse(published));
    try (InputStream bytes = Files.newInputStream(Path.of(asked.word(0)))) {
      new AnyReader(sink, asked.word(0)).read(bytes, name, defaults, sink);
    } catch (TooLargeException large) {
      sink.failure(new Problem(name, large.reason(), "split it"));
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError broken) {
      sink.failure(new Problem(name, "is broken: " + broken, "save it as text"));
    }
  }
}
