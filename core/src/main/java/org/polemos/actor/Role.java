package org.polemos.actor;

/**
 * What someone is: "foreign minister", "troops", "protesters".
 *
 * @param noun the singular in lower case
 * @param sector PLOVER sector
 * @param weight how it stands against other words of its phrase
 * @param office the office in {@code people.csv} that this role names, or {@code null}
 * @param at {@code file:line} of its row
 */
record Role(String noun, String sector, Weight weight, String office, String at) {

  enum Weight {
    /** Decides the sector of its phrase. */
    STRONG,
    /** Gives way to a name or to another role in the phrase: "rebel leader" is a rebel. */
    WEAK,
    /** Counts only beside a name or another role: "the Lebanese state". */
    BOUND,
    /** Is somebody else than whoever owns it: "Israel's enemies", "our allies". */
    OTHER,
    /** An adjective that ends an office: "former". */
    FORMER
  }
}
