package org.polemos.actor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polemos.actor.Entry.Kind;
import org.polemos.actor.Entry.Term;

/**
 * Reads the actor, agent and discard dictionaries of TABARI and Petrarch, the lists that this
 * field's users bring with them.
 *
 * <pre>
 * MUAMMAR_GADDAFI_  [LBYELI]     # an actor and the code that holds outside of the dates
 * +COLONEL_GADDAFI_              # the same under another name
 *     [LBYGOV 690901-20111020]   # a code for a time; also &lt;YYYYMMDD and &gt;YYYYMMDD
 * !MINIST! = MINISTER, MINISTRY
 * FOREIGN_!MINIST! [~GOV]        # an agent; {PLURAL} names its plural, {} says that it has none
 * +SUPER BOWL_                   # a discard; + drops the whole story
 * </pre>
 *
 * <p>The format is documented at https://petrarch2.readthedocs.io/en/latest/dictionaries.html.
 */
final class PetrarchDictionaries {

  private static final Pattern CODE = Pattern.compile("\\[([^\\]}]*)[\\]}]");
  private static final Pattern PLURAL = Pattern.compile("\\{([^}]*)\\}");
  private static final Pattern DATED =
      Pattern.compile("(\\S+)\\s*([<>]?)\\s*(\\d{6,8})?(?:\\s*-\\s*(\\d{6,8}))?");

  /** CAMEO's sector codes where PLOVER calls them otherwise. */
  private static final Map<String, String> SECTORS =
      Map.of(
          "MED", "JRN", "HLH", "MED", "INS", "REB", "SEP", "REB", "NGM", "NGO", "RAD", "REB", "SET",
          "CVL");

  /** Country codes of CAMEO that ISO writes otherwise. */
  private static final Map<String, String> COUNTRIES =
      Map.of("ROM", "ROU", "KSV", "XKX", "ZAR", "COD", "TMP", "TLS", "BUR", "MMR", "SCG", "SCG");

  private final Path file;
  private final Map<String, Entry> states;
  private final Map<String, List<String>> sets = new HashMap<>();

  /** What a dictionary holds. */
  enum Content {
    ACTORS,
    AGENTS,
    DISCARDS
  }

  /** One line without its comments. */
  private record Line(int number, String text) {}

  /**
   * @param states the states whose codes are countries; a code that starts otherwise has none
   */
  PetrarchDictionaries(Path file, Map<String, Entry> states) {
    this.file = file;
    this.states = states;
  }

  /** Reads the file into these tries and lists, by what it holds. */
  void read(NameTrie<Sense> names, NameTrie<Role> roles, Discards discards) {
    List<Line> lines = lines();
    switch (content(lines)) {
      case ACTORS -> actors(lines, names);
      case AGENTS -> agents(lines, roles);
      case DISCARDS -> discards(lines, discards);
    }
  }

  /** By the file's name, else by its codes: agents have a tilde, discards have none at all. */
  private Content content(List<Line> lines) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.contains("discard")) {
      return Content.DISCARDS;
    }
    if (name.contains("agent")) {
      return Content.AGENTS;
    }
    boolean coded = false;
    for (Line line : lines) {
      Matcher code = CODE.matcher(line.text);
      if (code.find()) {
        coded = true;
        if (code.group(1).contains("~")) {
          return Content.AGENTS;
        }
      }
    }
    return coded || name.contains("actor") ? Content.ACTORS : Content.DISCARDS;
  }

  private void actors(List<Line> lines, NameTrie<Sense> names) {
    Entry entry = null;
    for (Line line : lines) {
      boolean dates = line.text.startsWith("[");
      if (dates && entry == null) {
        throw wrong(line, "dates without an actor", "Put the actor's name on a line before.");
      }
      if (!dates) {
        String phrase = phrase(line);
        if (!line.text.startsWith("+")) {
          entry = new Entry(Kind.LISTED, null, title(phrase));
        } else if (entry == null) {
          throw wrong(line, "a synonym without an actor", "Put the actor's name on a line before.");
        }
        names.put(fold(phrase), new Sense(Sense.Use.NAME, entry));
      }
      Matcher code = CODE.matcher(line.text);
      while (code.find()) {
        entry.terms().add(term(code.group(1).strip(), line));
      }
    }
    // A name without any code, or with the null code, is known to be no actor.
  }

  private Term term(String bracket, Line line) {
    Matcher dated = DATED.matcher(bracket);
    if (!dated.matches()) {
      throw wrong(
          line,
          "not a code with dates: [" + bracket + "]",
          "Write [CODE], [CODE <date], [CODE >date] or [CODE date-date].");
    }
    LocalDate one = dated.group(3) == null ? null : date(dated.group(3), line);
    LocalDate two = dated.group(4) == null ? null : date(dated.group(4), line);
    boolean until = dated.group(2).equals("<");
    String code = dated.group(1);
    String country = country(code);
    return new Term(
        until ? null : one,
        until ? one : two,
        country,
        country == null ? code : null,
        sector(code, country),
        null,
        file.getFileName() + ":" + line.number);
  }

  private String country(String code) {
    String head = code.substring(0, Math.min(3, code.length()));
    String iso = COUNTRIES.getOrDefault(head, head);
    return states.containsKey(iso) ? iso : null;
  }

  /** The three letters after a country; of a code without one, the first. */
  private static String sector(String code, String country) {
    String rest = country == null ? code : code.substring(3);
    if (rest.length() < 3) {
      return null;
    }
    String cameo = rest.substring(0, 3);
    String plover = SECTORS.getOrDefault(cameo, cameo);
    return LexiconCheck.SECTORS.contains(plover) ? plover : null;
  }

  /** YYYYMMDD or YYMMDD; two-digit years up to 30 are of this century. */
  private LocalDate date(String digits, Line line) {
    try {
      String whole = digits;
      if (digits.length() == 6) {
        whole = (Integer.parseInt(digits, 0, 2, 10) > 30 ? "19" : "20") + digits;
      }
      int year = Integer.parseInt(whole, 0, 4, 10);
      int month = Math.max(1, Integer.parseInt(whole, 4, 6, 10));
      int day = Math.max(1, Integer.parseInt(whole, 6, 8, 10));
      LocalDate first = LocalDate.of(year, month, 1);
      return first.withDayOfMonth(Math.min(day, first.lengthOfMonth()));
    } catch (RuntimeException e) {
      throw wrong(line, "not a date: " + digits, "Write YYYYMMDD or YYMMDD.");
    }
  }

  private void agents(List<Line> lines, NameTrie<Role> roles) {
    for (Line line : lines) {
      if (line.text.startsWith("!") && line.text.contains("=")) {
        int equals = line.text.indexOf('=');
        List<String> members = new ArrayList<>();
        for (String member : line.text.substring(equals + 1).split(",")) {
          members.add(member.strip());
        }
        sets.put(line.text.substring(0, equals).strip(), members);
      } else {
        agent(line, roles);
      }
    }
  }

  private void agent(Line line, NameTrie<Role> roles) {
    Matcher code = CODE.matcher(line.text);
    if (!code.find()) {
      throw wrong(line, "an agent without a code", "Add one, such as [~GOV].");
    }
    String sector = sector(code.group(1).replace("~", "").strip(), null);
    String phrase = phrase(line);
    String at = file.getFileName() + ":" + line.number;
    Matcher plural = PLURAL.matcher(line.text);
    boolean named = plural.find();
    for (String noun : expand(phrase, line)) {
      Role role = new Role(String.join(" ", fold(noun)), sector, Role.Weight.STRONG, null, at);
      roles.put(fold(noun), role);
      if (!named && !phrase.contains("!")) {
        roles.put(fold(LexiconReader.plural(noun.toLowerCase(Locale.ROOT))), role);
      }
    }
    if (named) {
      for (String other : plural.group(1).strip().split("[, ]+")) {
        if (!other.isEmpty()) {
          roles.put(
              fold(other),
              new Role(String.join(" ", fold(phrase)), sector, Role.Weight.STRONG, null, at));
        }
      }
    }
  }

  /** Every phrase that a substitution set makes of one. */
  private List<String> expand(String phrase, Line line) {
    int start = phrase.indexOf('!');
    int end = phrase.indexOf('!', start + 1);
    if (start < 0 || end < 0) {
      return List.of(phrase);
    }
    String set = phrase.substring(start, end + 1);
    List<String> members = sets.get(set);
    if (members == null) {
      throw wrong(line, "no such set: " + set, "Define it above: " + set + " = ONE, OTHER");
    }
    List<String> phrases = new ArrayList<>();
    for (String member : members) {
      phrases.add(phrase.substring(0, start) + member + phrase.substring(end + 1));
    }
    return phrases;
  }

  private void discards(List<Line> lines, Discards discards) {
    for (Line line : lines) {
      boolean story = line.text.startsWith("+");
      String phrase = CODE.matcher(line.text.substring(story ? 1 : 0)).replaceAll("").strip();
      if (!phrase.isEmpty()) {
        discards.add(phrase, story);
      }
    }
  }

  /** The words before the first bracket, without the mark of a synonym. */
  private static String phrase(Line line) {
    String text = line.text.startsWith("+") ? line.text.substring(1) : line.text;
    int end = text.length();
    for (char bracket : new char[] {'[', '{', '~'}) {
      int at = text.indexOf(bracket);
      end = at < 0 ? end : Math.min(end, at);
    }
    return text.substring(0, end).strip();
  }

  private static String[] fold(String phrase) {
    return Atoms.of(phrase.replace('_', ' ').strip().toLowerCase(Locale.ROOT));
  }

  private static String title(String phrase) {
    StringBuilder name = new StringBuilder();
    for (String word : phrase.replace('_', ' ').strip().split(" +")) {
      name.append(name.isEmpty() ? "" : " ");
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    boolean comment = false;
    int number = 0;
    for (String raw : text().split("\r?\n|\r", -1)) {
      number++;
      String line = raw;
      if (comment) {
        int end = line.indexOf("-->");
        comment = end < 0;
        line = comment ? "" : line.substring(end + 3);
      }
      line = line.replaceAll("<!--.*?-->", "");
      int open = line.indexOf("<!--");
      if (open >= 0) {
        comment = true;
        line = line.substring(0, open);
      }
      line = line.replaceFirst("[#;].*", "").strip();
      if (!line.isEmpty()) {
        lines.add(new Line(number, line));
      }
    }
    return lines;
  }

  /** UTF-8, or Latin-1 as in some old dictionaries. */
  private String text() {
    try {
      byte[] bytes = Files.readAllBytes(file);
      String text = new String(bytes, StandardCharsets.UTF_8);
      Charset latin = StandardCharsets.ISO_8859_1;
      return text.indexOf('\uFFFD') < 0 ? text : new String(bytes, latin);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private IllegalArgumentException wrong(Line line, String message, String remedy) {
    Problem problem =
        new Problem(file, line.number, line.text, 0, line.text.length(), message, remedy);
    return new IllegalArgumentException(problem.toString());
  }
}
