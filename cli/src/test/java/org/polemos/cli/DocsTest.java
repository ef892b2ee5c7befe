package org.polemos.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What the program can do stands in the docs, and what the docs name is there. */
class DocsTest {

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
  private static final Pattern NAMED_PATH = Pattern.compile("`((?:[a-z.-]+/)[A-Za-z0-9_./-]*)`");

  private static String page(String path) throws IOException {
    return Files.readString(Cli.HOME.resolve(path));
  }

  @Test
  void everyCommandAndOptionHasItsPlace() throws IOException {
    List<String> missing = new ArrayList<>();
    CommandLine polemos = new CommandLine(new Main(), new Commands(Console.standard()));
    ClusterCommand.tell(polemos.getCommandSpec());
    for (CommandLine command : polemos.getSubcommands().values()) {
      String name = command.getCommandName();
      Path file = Cli.HOME.resolve("docs/reference/" + name + ".md");
      String page = Files.exists(file) ? Files.readString(file) : "";
      missing.addAll(undocumented(command, page));
      if (!page("docs/reference/README.md").contains("(" + name + ".md)")) {
        missing.add(name + " in docs/reference/README.md");
      }
    }
    assertEquals(List.of(), missing);
  }

  /** What a command takes and its page does not name; its subcommands stand on the same page. */
  private static List<String> undocumented(CommandLine command, String page) {
    String name = command.getCommandSpec().qualifiedName();
    List<String> missing = new ArrayList<>();
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (!page.contains("`" + option.longestName() + "`")) {
        missing.add(name + " " + option.longestName());
      }
    }
    for (PositionalParamSpec word : command.getCommandSpec().positionalParameters()) {
      if (!page.contains("`" + word.paramLabel())) {
        missing.add(name + " " + word.paramLabel());
      }
    }
    for (CommandLine inner : command.getSubcommands().values()) {
      String whole = inner.getCommandSpec().qualifiedName();
      String brief = "`" + command.getCommandName() + " " + inner.getCommandName();
      if (!page.contains("## " + whole + "\n") && !page.contains(brief)) {
        missing.add(whole);
      }
      missing.addAll(undocumented(inner, page));
    }
    return missing;
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        if (!Files.exists(page.resolveSibling(link.group(1)))) {
          broken.add(Cli.HOME.relativize(page) + ": " + link.group(1));
        }
      }
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void everyPathInTheArchitectureExists() throws IOException {
    String text = page("ARCHITECTURE.md");
    List<String> absent = new ArrayList<>();
    int named = 0;
    for (Matcher path = NAMED_PATH.matcher(text); path.find(); named++) {
      boolean madeByBuild = path.group(1).startsWith(".polemos-build");
      if (!madeByBuild && !Files.exists(Cli.HOME.resolve(path.group(1)))) {
        absent.add(path.group(1));
      }
    }
    assertEquals(List.of(), absent);
    assertTrue(named > 15, "only " + named + " paths found");
  }

  @Test
  void everyPackageOfCoreIsInTheArchitecture() throws IOException {
    String text = page("ARCHITECTURE.md");
    Path packages = Cli.HOME.resolve("core/src/main/java/org/polemos");
    try (Stream<Path> folders = Files.list(packages).filter(Files::isDirectory)) {
      for (Path folder : folders.toList()) {
        String path = Cli.HOME.relativize(folder).toString().replace('\\', '/');
        assertTrue(text.contains("`" + path + "`"), path);
      }
    }
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (String folder : List.of("docs", "codebooks", "bench", "models")) {
      try (Stream<Path> files = Files.walk(Cli.HOME.resolve(folder))) {
        files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
      }
    }
    try (Stream<Path> files = Files.list(Cli.HOME)) {
      files.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
    }
    return pages;
  }
}
