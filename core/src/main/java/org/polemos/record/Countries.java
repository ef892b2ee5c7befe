package org.polemos.record;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Countries as other formats write them, by ISO 3166 alpha-3 code. */
final class Countries {

  private static final Map<String, String> NAMES = names();
  private static final Map<String, String> FIPS = CodeTable.read("fips.tsv");
  private static final Map<String, String> CORRELATES_OF_WAR = CodeTable.read("cow.csv");

  private Countries() {}

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (String two : Locale.getISOCountries()) {
      Locale country = new Locale.Builder().setRegion(two).build();
      names.put(country.getISO3Country(), country.getDisplayCountry(Locale.ENGLISH));
    }
    return names;
  }

  /** The English name; the code itself where it is no country's; {@code null} for {@code null}. */
  static String name(String code) {
    return code == null ? null : NAMES.getOrDefault(code, code);
  }

  /** FIPS 10-4, as GDELT has it; empty where there is none. */
  static String fips(String code) {
    return code == null ? "" : FIPS.getOrDefault(code, "");
  }

  /** The state's number in the Correlates of War project, or {@code null}. */
  static String correlatesOfWar(String code) {
    return code == null ? null : CORRELATES_OF_WAR.get(code);
  }
}
