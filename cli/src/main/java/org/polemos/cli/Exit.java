package org.polemos.cli;

/** What the process says to its caller in one number. */
final class Exit {

  static final int OK = 0;

  /** Some of the input was bad or some example failed; the rest was done. */
  static final int PARTLY = 1;

  /** The command line was wrong; nothing was done. */
  static final int USAGE = 2;

  /** A part of Polemos itself is missing or broken; nothing was done. */
  static final int SETUP = 3;

  /** The reader of a pipe went away: what a shell reports for any program then. */
  static final int PIPE_CLOSED = 141;

  private Exit() {}
}
