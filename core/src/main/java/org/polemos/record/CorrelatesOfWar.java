package org.polemos.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** State numbers of the Correlates of War project, which POLECAT gives beside each country. */
final class CorrelatesOfWar {

  private static final Map<String, String> NUMBERS = load();

  private CorrelatesOfWar() {}

  /** The number of the state with this ISO 3166 alpha-3 code, or {@code null}. */
  static String number(String country) {
    return country == null ? null : NUMBERS.get(country);
  }

  private static Map<String, String> load() {
    try (InputStream file = CorrelatesOfWar.class.getResourceAsStream("cow.csv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(","))
          .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
