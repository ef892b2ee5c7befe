package org.polemos.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.polemos.Analysis;
import org.polemos.Engine;
import org.polemos.mcp.AssistantServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves an assistant over standard input and output. */
@Command(
    name = "mcp",
    description = {
      "Serves an assistant that speaks the Model Context Protocol, over standard input and output:"
          + " with tools to code a text, search the archive, compare a story, explain a record and"
          + " read a document. Assistants start it themselves; docs/reference/mcp.md says how.",
      ""
    },
    exitCodeList = {
      "0:the assistant closed its end",
      "2:the command line was wrong",
      "3:a part of Polemos is missing or broken"
    },
    footer = {
      "",
      "Examples:",
      "  polemos mcp --archive war.db",
      "  claude mcp add polemos -- /path/to/polemos mcp --archive /path/to/war.db"
    })
final class McpCommand extends ConsoleCommand {

  @Mixin private ArchiveOptions archive;
  @Mixin private EngineOptions engine;

  McpCommand(Console console) {
    super(console);
  }

  @Override
  public Integer call() throws InterruptedException {
    Engine opened = engine.open();
    AssistantServer server =
        new AssistantServer(
            opened,
            archive.file(),
            (analysis, passage, number) -> story(opened, analysis, passage, number));
    OutputStream answers = new FileOutputStream(FileDescriptor.out);
    // What a library prints must not get between the answers.
    System.setOut(System.err);
    server.serve(console.in(), answers, Version.NUMBER);
    return Exit.OK;
  }

  private static String story(
      Engine engine, Analysis analysis, Analysis.Passage passage, int number) {
    StringWriter told = new StringWriter();
    Console page =
        new Console(
            InputStream.nullInputStream(), told, new PrintWriter(told), false, false, false, 120);
    try {
      new Story(engine.codebook(), engine.coder().places(), page).tell(analysis, passage, number);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return told.toString();
  }
}
