package org.polemos.codebook;

import java.util.List;
import java.util.stream.Collectors;

/** Says all that is wrong in a codebook's files. */
public final class CodebookException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public CodebookException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n\n")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
