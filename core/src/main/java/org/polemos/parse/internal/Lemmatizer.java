package org.polemos.parse.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Gives the dictionary form of a word with its Penn tag: exceptions first, then the commonest of
 * the forms that English spelling allows. The twin of train/lemmas.py, which finds the exceptions.
 *
 * @param exceptions by {@code form TAB tag}
 * @param ranks place of a word in the vocabulary by frequency, from 1
 */
record Lemmatizer(Map<String, String> exceptions, Map<String, Integer> ranks) {

  private static final String CONSONANTS = "bcdfghjklmnpqrstvwxz";

  /** Stems that lost an "e" before "-ed" or "-ing", of words which no list of words holds. */
  private static final Pattern MUTE_E =
      Pattern.compile(
          ".*([cuvz]|[^aeioun]g|[ae]ng|[ia]g|[^s]s|[^aeiourw]l|[^aeo]at|[^aeo]ad|[^aeiou]id|[^a]ud"
              + "|ced|[^aeo]ut|[^aeo]in|[^aeio]ur|[^aeo]ir|[vr]en|od)");

  /** Plurals and third persons that only add "s". */
  private static final Pattern MUTE_E_PLURAL = Pattern.compile(".*([^s]s|[^z]z)es");

  private static final Pattern HISSING_PLURAL = Pattern.compile(".*(s|x|z|ch|sh|o)es");

  /** A short stem would have doubled its consonant: "hoped" is from "hope", not "hop". */
  private static final Pattern SHORT = Pattern.compile("[^aeiou]*[aeiou][^aeiouwxy]");

  static Lemmatizer read(Path path, Map<String, Integer> ranks) throws IOException {
    Map<String, String> exceptions = new HashMap<>();
    for (String line : Files.readAllLines(path)) {
      int tab = line.lastIndexOf('\t');
      if (tab > 0 && !line.startsWith("#")) {
        exceptions.put(line.substring(0, tab), line.substring(tab + 1));
      }
    }
    return new Lemmatizer(exceptions, ranks);
  }

  String lemma(String form, String xpos) {
    if (xpos.equals("NNP")) {
      return form;
    }
    String lower = form.toLowerCase(Locale.ROOT).replace('’', '\'');
    String exception = exceptions.get(lower + "\t" + xpos);
    if (exception != null) {
      return exception;
    }
    return switch (xpos) {
      case "NNPS" ->
          form.length() > 2 && lower.endsWith("s") ? form.substring(0, form.length() - 1) : form;
      case "NNS", "VBZ" -> singular(lower);
      case "VBD", "VBN" -> stem(lower, "ed");
      case "VBG" -> stem(lower, "ing");
      case "JJR", "RBR" -> stem(lower, "er");
      case "JJS", "RBS" -> stem(lower, "est");
      default -> lower;
    };
  }

  private String singular(String form) {
    int n = form.length();
    if (n < 3 || !form.endsWith("s") || form.endsWith("ss")) {
      return form;
    }
    String bare = form.substring(0, n - 1);
    if (n > 4 && form.endsWith("ies")) {
      return commonest(List.of(form.substring(0, n - 3) + "y", bare));
    }
    if (HISSING_PLURAL.matcher(form).matches()) {
      String shorter = form.substring(0, n - 2);
      return MUTE_E_PLURAL.matcher(form).matches()
          ? commonest(List.of(bare, shorter))
          : commonest(List.of(shorter, bare));
    }
    return bare;
  }

  private String stem(String form, String suffix) {
    if (!form.endsWith(suffix) || form.length() < suffix.length() + 2) {
      return form;
    }
    String stem = form.substring(0, form.length() - suffix.length());
    int n = stem.length();
    char last = stem.charAt(n - 1);
    if (last == 'i') {
      return stem.substring(0, n - 1) + "y";
    }
    if (n > 2 && last == stem.charAt(n - 2) && CONSONANTS.indexOf(last) >= 0) {
      String single = stem.substring(0, n - 1);
      return "lsz".indexOf(last) >= 0
          ? commonest(List.of(stem, single))
          : commonest(List.of(single, stem));
    }
    if (SHORT.matcher(stem).matches()) {
      return stem + "e";
    }
    return MUTE_E.matcher(stem).matches()
        ? commonest(List.of(stem + "e", stem))
        : commonest(List.of(stem, stem + "e"));
  }

  private String commonest(List<String> forms) {
    String best = forms.get(0);
    int rank = Integer.MAX_VALUE;
    for (String form : forms) {
      int r = ranks.getOrDefault(form, Integer.MAX_VALUE);
      if (r < rank) {
        rank = r;
        best = form;
      }
    }
    return best;
  }
}
