package org.polemos.cli;

import org.polemos.Engine;
import org.polemos.SetupException;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes each command with the console it talks to. */
final class Commands implements IFactory {

  private final Console console;
  private Engine begun;

  Commands(Console console) {
    this.console = console;
  }

  /** Reads what works on texts while the command line is still being read. */
  void begin() {
    try {
      begun = new Engine(EngineOptions.home(), null);
      begun.begin();
    } catch (SetupException missing) {
      // Told by the command, unless it only prints its help.
      begun = null;
    }
  }

  @Override
  public <T> T create(Class<T> type) throws Exception {
    if (type == EngineOptions.class) {
      return type.cast(new EngineOptions(begun));
    }
    return ConsoleCommand.class.isAssignableFrom(type)
        ? type.getDeclaredConstructor(Console.class).newInstance(console)
        : CommandLine.defaultFactory().create(type);
  }
}
