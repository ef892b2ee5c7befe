package org.polemos.event;

import java.util.Set;
import org.polemos.codebook.Codebook;

/**
 * Words by which a deed's parties are told, from {@code lists/grammar/}.
 *
 * @param owners pronouns of a doer: what is theirs is no other side, "sent <b>its</b> troops"
 * @param origins prepositions by which a thing tells who is behind it: "the guns <b>of</b> Iran"
 * @param harms nouns of deeds done to whom they are "of": "the <b>killing</b> of two soldiers"
 * @param attacks nouns of deeds done by whom they are "of", to whom they are "on" or "against"
 * @param against prepositions of whom a deed hits
 * @param aims prepositions whose phrase may name the other side where a rule's places do not
 * @param places those whose phrase says where it happens, often all that is said of a recipient
 * @param sites those that tell of no noun's aim where they hang on the verb: "was a turning point
 *     <b>in</b> history"
 * @param beside those whose phrase only says what else is not far: "a town <b>near</b> the border"
 * @param naming verbs of "what he <b>calls</b> Iran's plot", where the plot is meant
 * @param saying verbs whose subject speaks
 * @param others nouns for somebody else than whoever owns them: "our <b>allies</b>"
 * @param nobody nouns that name no party: "answered with <b>force</b>"
 * @param vows verbs of a doer's own word, which binds nobody beside him: "A and B <b>pledged</b>
 *     aid"
 * @param leading verbs whose doer acts through what they tell of: "the US-<b>led</b> invasion"
 * @param standIns nouns that stand in for a party as an object alone: "condemned the <b>attack</b>"
 */
record PartyWords(
    Set<String> owners,
    Set<String> origins,
    Set<String> harms,
    Set<String> attacks,
    Set<String> against,
    Set<String> aims,
    Set<String> places,
    Set<String> sites,
    Set<String> beside,
    Set<String> naming,
    Set<String> saying,
    Set<String> others,
    Set<String> nobody,
    Set<String> vows,
    Set<String> leading,
    Set<String> standIns) {

  static PartyWords of(Codebook codebook) {
    return new PartyWords(
        codebook.list("grammar/owners").entries(),
        codebook.list("grammar/origins").entries(),
        codebook.list("grammar/harms").entries(),
        codebook.list("attacks").entries(),
        codebook.list("grammar/against").entries(),
        codebook.list("grammar/aims").entries(),
        codebook.list("grammar/places").entries(),
        codebook.list("grammar/sites").entries(),
        codebook.list("grammar/near").entries(),
        codebook.list("grammar/naming-verbs").entries(),
        codebook.list("grammar/speech-verbs").entries(),
        codebook.list("grammar/others").entries(),
        codebook.list("grammar/no-parties").entries(),
        codebook.list("grammar/vows").entries(),
        codebook.list("grammar/leading-verbs").entries(),
        codebook.list("grammar/stand-ins").entries());
  }
}
