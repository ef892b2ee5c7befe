package org.polemos.cli;

import picocli.CommandLine.IVersionProvider;

/** Says which Polemos this is, and on which Java it runs. */
final class Version implements IVersionProvider {

  static final String NUMBER = "0.1.0";

  @Override
  public String[] getVersion() {
    return new String[] {
      "polemos " + NUMBER, "Java " + System.getProperty("java.version"),
    };
  }
}
