package org.polemos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Every example of the shipped codebook gives what it says. */
class CodebookExamplesTest {

  @Test
  void examplesHold() {
    assertEquals(List.of(), new CodebookCheck(Shipped.CODER, Shipped.CODEBOOK).run());
  }
}
