package org.polemos.clause;

import java.util.Set;

/**
 * The words that change how a clause is read; phrasal verbs with their particle ("carry out").
 *
 * @param light verbs that lend their subject to a noun: "launch an attack"
 * @param lending verbs of will that lend their subject to a noun but stay a deed of their own:
 *     "threatened sanctions"
 * @param lightPassive verbs whose subject suffers the noun: "face criticism", "come under attack"
 * @param occurrence verbs that say that a noun takes place: "clashes erupted"
 * @param subjectControl verbs whose infinitive keeps their subject: "promised Iran to leave"
 * @param obliqueControl verbs whose infinitive belongs to whom they address: "called on Iran to
 *     leave"
 * @param patient nouns whose possessor suffers the deed: "the minister's arrest"
 * @param quantities nouns that count or group what follows: "thousands of workers"
 * @param times nouns of time: "Monday"
 * @param works things that people make to speak or act through: "a statement condemning Iran"
 * @param means nouns that with "by" say how, never by whom: "spoke by telephone"
 * @param judging verbs whose subject judges what others do: "welcomed the decision to leave"
 * @param negations "not", "never", "no"
 * @param conditions words that open a clause of something supposed: "if", "unless"
 * @param asking verbs whose object is to do what an infinitive says: "invited him to visit"
 * @param results verbs that as a participle tell what came of a deed: "fired, <b>killing</b> ten"
 * @param strikes nouns for what does the harm that its user does: "hurled a <b>grenade</b> injuring
 *     ten"
 * @param hearsay nouns of telling, behind which "by" names who did what is told: "allegations of
 *     torture <b>by soldiers</b>"
 * @param against prepositions of whom a deed hits: "sanctions <b>on</b> Iran"
 */
public record Lexicon(
    Set<String> light,
    Set<String> lending,
    Set<String> lightPassive,
    Set<String> occurrence,
    Set<String> subjectControl,
    Set<String> obliqueControl,
    Set<String> patient,
    Set<String> quantities,
    Set<String> times,
    Set<String> works,
    Set<String> means,
    Set<String> judging,
    Set<String> negations,
    Set<String> conditions,
    Set<String> asking,
    Set<String> results,
    Set<String> strikes,
    Set<String> hearsay,
    Set<String> against) {}
