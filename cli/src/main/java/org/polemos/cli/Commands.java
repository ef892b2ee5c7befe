package org.polemos.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes each command with the console it talks to. */
final class Commands implements IFactory {

  private final Console console;

  Commands(Console console) {
    this.console = console;
  }

  @Override
  public <T> T create(Class<T> type) throws Exception {
    return ConsoleCommand.class.isAssignableFrom(type)
        ? type.getDeclaredConstructor(Console.class).newInstance(console)
        : CommandLine.defaultFactory().create(type);
  }
}
