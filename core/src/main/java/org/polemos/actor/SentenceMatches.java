package org.polemos.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.polemos.parse.Sentence;
import org.polemos.parse.Token;

/** All names and roles that the lists have in a sentence, longest first from the left. */
final class SentenceMatches {

  private final Sentence sentence;
  private final boolean shouted;
  private final List<Match<Sense>> names = new ArrayList<>();
  private final List<Match<Role>> roles = new ArrayList<>();
  private final Map<Integer, Match<Sense>> nameAt = new HashMap<>();
  private final Map<Integer, Match<Role>> roleAt = new HashMap<>();

  SentenceMatches(ActorLexicon lexicon, Sentence sentence) {
    this.sentence = sentence;
    Atoms atoms = Atoms.of(sentence.tokens());
    int[] ids = new int[atoms.size()];
    this.shouted = isShouted(sentence);
    for (int i = 0; i < ids.length; i++) {
      ids[i] = nameId(lexicon.names(), atoms.word(i), shouted);
    }
    scan(lexicon.names(), atoms, ids, names);
    if (!lexicon.folded().isEmpty()) {
      own(lexicon.folded(), atoms, ids);
    }
    boolean[] taken = taken(lexicon, sentence.size());
    for (int i = 0; i < ids.length; i++) {
      boolean free = !taken[atoms.token(i)];
      ids[i] = free ? lexicon.roles().id(atoms.word(i).toLowerCase(Locale.ROOT)) : 0;
    }
    scan(lexicon.roles(), atoms, ids, roles);
    roles.removeIf(role -> !isNominal(role));
    index(names, nameAt);
    index(roles, roleAt);
  }

  private static <T> void index(List<Match<T>> matches, Map<Integer, Match<T>> at) {
    for (Match<T> match : matches) {
      for (int i = match.first(); i <= match.last(); i++) {
        at.put(i, match);
      }
    }
  }

  /** The name that covers a token, or {@code null}. */
  Match<Sense> nameAt(int token) {
    return nameAt.get(token);
  }

  /** The role that covers a token, or {@code null}. */
  Match<Role> roleAt(int token) {
    return roleAt.get(token);
  }

  /** Names that lie within these tokens, from left to right. */
  List<Match<Sense>> names(int first, int last) {
    return within(nameAt, first, last);
  }

  /** Roles that lie within these tokens, from left to right. */
  List<Match<Role>> roles(int first, int last) {
    return within(roleAt, first, last);
  }

  private static <T> List<Match<T>> within(Map<Integer, Match<T>> at, int first, int last) {
    List<Match<T>> found = List.of();
    for (int i = first; i <= last; i++) {
      Match<T> match = at.get(i);
      if (match != null && match.last() == i && match.first() >= first) {
        found = found.isEmpty() ? new ArrayList<>(4) : found;
        found.add(match);
      }
    }
    return found;
  }

  /**
   * Names of dictionaries without case, which displace what they overlap; one word has a capital.
   */
  private void own(NameTrie<Sense> folded, Atoms atoms, int[] ids) {
    for (int i = 0; i < ids.length; i++) {
      ids[i] = folded.id(atoms.word(i).toLowerCase(Locale.ROOT));
    }
    List<Match<Sense>> found = new ArrayList<>();
    scan(folded, atoms, ids, found);
    found.removeIf(match -> !hasCapital(match));
    Set<Integer> taken = new HashSet<>();
    for (Match<Sense> match : found) {
      for (int i = match.first(); i <= match.last(); i++) {
        taken.add(i);
      }
    }
    names.removeIf(name -> taken.contains(name.first()) || taken.contains(name.last()));
    names.addAll(found);
  }

  private boolean hasCapital(Match<Sense> match) {
    for (int i = match.first(); i <= match.last(); i++) {
      if (Character.isUpperCase(sentence.token(i).form().charAt(0))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Tokens that a name holds for sure; "Major" may be a prime minister or a rank, "Congress" any
   * state's.
   */
  private boolean[] taken(ActorLexicon lexicon, int size) {
    boolean[] taken = new boolean[size];
    for (Match<Sense> name : names) {
      boolean doubted =
          name.first() == name.last() && lexicon.needsSign(name.values().get(0).entry());
      if (!doubted && name.values().stream().anyMatch(s -> s.use() != Sense.Use.COMMON_FAMILY)) {
        java.util.Arrays.fill(taken, name.first(), name.last() + 1, true);
      }
    }
    return taken;
  }

  List<Match<Sense>> names() {
    return names;
  }

  List<Match<Role>> roles() {
    return roles;
  }

  /** In a headline without lower case, "RUSSIA" is Russia, but "CAR" is no republic. */
  private static int nameId(NameTrie<Sense> trie, String word, boolean shouted) {
    int id = shouted && word.length() > 2 ? 0 : trie.id(word);
    if (id == 0 && word.length() > 3 && isUpper(word)) {
      return trie.id(word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
    }
    return id;
  }

  private static boolean isShouted(Sentence sentence) {
    int letters = 0;
    for (Token token : sentence.tokens()) {
      for (int i = 0; i < token.form().length(); i++) {
        if (Character.isLowerCase(token.form().charAt(i))) {
          return false;
        }
      }
      letters += token.form().length();
    }
    return letters > 12;
  }

  private static boolean isUpper(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isUpperCase(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private <T> void scan(NameTrie<T> trie, Atoms atoms, int[] ids, List<Match<T>> found) {
    for (int i = 0; i < ids.length; ) {
      long match = ids[i] == 0 ? 0 : trie.longest(ids, ids.length, i);
      if (match == 0) {
        i++;
        continue;
      }
      int end = i + NameTrie.length(match);
      boolean whole =
          (i == 0 || atoms.token(i - 1) != atoms.token(i))
              && (end == ids.length || atoms.token(end) != atoms.token(end - 1));
      if (whole) {
        int first = atoms.token(i);
        int last = atoms.token(end - 1);
        int head = head(first, last);
        if (first < last || !shouted || isContent(sentence.token(head).upos())) {
          found.add(new Match<>(first, last, head, trie.values(match)));
        }
        i = end;
      } else {
        i++;
      }
    }
  }

  /** Keeps "IS" the group from "IS" the verb in a headline. */
  private static boolean isContent(String upos) {
    return switch (upos) {
      case "AUX", "PRON", "ADP", "CCONJ", "SCONJ", "PART", "INTJ" -> false;
      default -> true;
    };
  }

  private int head(int first, int last) {
    for (int i = first; i <= last; i++) {
      int head = sentence.token(i).head();
      if ((head < first || head > last) && Names.isWord(sentence.token(i))) {
        return i;
      }
    }
    return last;
  }

  private boolean isNominal(Match<Role> role) {
    if (role.values().get(0).weight() == Role.Weight.FORMER) {
      return true;
    }
    Token head = sentence.token(role.head());
    return Names.isNoun(head)
        || head.upos().equals("ADJ") && role.last() == role.head() && !isModifier(role.head());
  }

  private boolean isModifier(int token) {
    String relation = sentence.token(token).relation();
    return relation.equals("amod") || relation.equals("advmod");
  }
}
