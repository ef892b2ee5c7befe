package org.polemos.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong number is told with the option's name, what it takes, and an example. */
class OptionsTest {

  @ParameterizedTest
  @CsvSource({"--cores,x", "--cores,0", "--batch-size,-1", "--every,1e9", "--every,99999999999"})
  void aWrongNumberSaysWhatTheOptionTakes(String option, String value) {
    PrintStream before = System.err;
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
    try {
      assertEquals(2, Main.run("--local", "--output", "x", option, value, "in.jsonl"));
    } finally {
      System.setErr(before);
    }
    assertEquals(
        "polemos: "
            + option
            + " is a whole number from 1 to 2147483647, such as 4, not "
            + value
            + "\nTry 'polemos cluster --help'.\n",
        said.toString(StandardCharsets.UTF_8).replace("\r", ""));
  }
}
