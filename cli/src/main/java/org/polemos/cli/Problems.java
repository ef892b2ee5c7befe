package org.polemos.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.polemos.text.Problem;

/** Collects what went wrong in a batch and tells it at the end. */
final class Problems {

  private static final int SHOWN = 50;

  private final List<Problem> failures = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();

  void failure(Problem problem) {
    failures.add(problem);
  }

  void warning(Problem problem) {
    warnings.add(problem);
  }

  boolean failed() {
    return !failures.isEmpty();
  }

  /**
   * Lists warnings, then failures.
   *
   * @param what was worked on, in the plural
   * @param done how many of them were done
   */
  void tell(Console console, String what, long done) {
    PrintWriter err = console.err();
    shown(err, warnings, "warning: ");
    if (failures.isEmpty()) {
      return;
    }
    console.message(
        String.format("%,d of %,d %s failed:", failures.size(), done + failures.size(), what));
    shown(err, failures, "");
    err.flush();
  }

  private static void shown(PrintWriter err, List<Problem> problems, String kind) {
    for (Problem problem : problems.subList(0, Math.min(SHOWN, problems.size()))) {
      err.println("  " + kind + problem);
    }
    if (problems.size() > SHOWN) {
      err.printf("  … and %,d more%n", problems.size() - SHOWN);
    }
  }
}
