package org.polemos.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.polemos.SetupException;
import org.polemos.server.BackgroundEngine;
import org.polemos.server.ReadingRoom;
import org.polemos.server.Settings;
import org.polemos.server.guard.Sessions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Opens an archive in the browser. */
@Command(
    name = "serve",
    description = {
      "Opens an archive as a reading room: a page in the browser where people read documents, compare"
          + " tellings and correct records. It answers this machine alone, until --host says otherwise.",
      ""
    },
    exitCodeList = {
      "0:it was stopped",
      "2:the command line was wrong",
      "3:the port or the archive cannot be used, or a part of Polemos is missing"
    },
    footer = {
      "",
      "Examples:",
      "  polemos serve",
      "  polemos serve --archive war.db --port 0",
      "  polemos serve --host 0.0.0.0 --read-only"
    })
final class ServeCommand extends ConsoleCommand {

  @Mixin private ArchiveOptions archive;
  @Mixin private EngineOptions engine;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "Address to listen on; default: 127.0.0.1, which only this machine reaches. Any other demands"
              + " the token that is printed.")
  private String host = "127.0.0.1";

  @Range(from = 0, to = 65_535, example = "8080")
  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Port to listen on; 0 for any that is free; default: 7979.")
  private int port = 7979;

  @Option(
      names = "--name",
      paramLabel = "HOST",
      description =
          "A name under which others reach it, such as that of a proxy; demands the token, too; may be"
              + " given several times.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      description =
          "The token to demand, instead of a new one; 16 characters or more. The environment variable"
              + " POLEMOS_TOKEN does the same and shows in no list of processes.")
  private String token;

  @Option(names = "--read-only", description = "Nothing may be changed.")
  private boolean readOnly;

  @Option(names = "--open", description = "Open the page in the browser.")
  private boolean browser;

  ServeCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws IOException {
    Settings settings =
        new Settings(
            archive.file(), host, port, new HashSet<>(names), demanded(), readOnly, page());
    BackgroundEngine loading = new BackgroundEngine(engine.open());
    try (ReadingRoom room = ReadingRoom.open(settings, loading, console.err())) {
      tell(room, settings);
      if (browser) {
        show(room.address());
      }
      room.await();
      return Exit.OK;
    } catch (BindException taken) {
      throw new SetupException(
          "port "
              + port
              + " of "
              + host
              + " cannot be had ("
              + taken.getMessage()
              + "); name another with --port, or --port 0 for any",
          taken);
    } catch (InterruptedException stopped) {
      return Exit.OK;
    }
  }

  private String demanded() {
    String named = token == null ? System.getenv("POLEMOS_TOKEN") : token;
    if (named != null && named.length() < 16) {
      throw new SetupException("the token is too short; 16 characters or more keep others out");
    }
    boolean open = !ReadingRoom.isLoopback(host) || !names.isEmpty();
    return named != null ? named : open ? Sessions.newToken() : null;
  }

  /** The page as the build left it, for when the program does not hold it. */
  private static Path page() {
    Path built = EngineOptions.home().resolve("web/dist");
    return Files.isDirectory(built) ? built : null;
  }

  private void tell(ReadingRoom room, Settings settings) {
    console.message(
        "reading " + settings.archive() + " at " + room.address() + " (Ctrl-C ends it)");
    if (settings.token() != null) {
      console.message("token: " + settings.token());
    }
    if (!room.hasPage()) {
      console.message("the page is not built, for want of Node.js with npm; the API is there");
    }
  }

  private void show(String address) {
    boolean mac = System.getProperty("os.name", "").startsWith("Mac");
    try {
      new ProcessBuilder(mac ? "open" : "xdg-open", address)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException none) {
      console.message("no browser can be started from here; open " + address + " yourself");
    }
  }
}
