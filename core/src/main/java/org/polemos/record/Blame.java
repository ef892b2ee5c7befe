package org.polemos.record;

import org.polemos.actor.Actor;
import org.polemos.record.EventRecord.Quote;
import org.polemos.text.Document;
import org.polemos.text.Span;

/**
 * Somebody makes somebody answerable for something.
 *
 * @param sentence the words of the sentence that says so
 * @param by who blames: the canonical name where known, else the words
 * @param code of who blames, or {@code null}
 * @param blamed who is blamed
 * @param what for what, in the words of the text, or {@code null}
 * @param relation {@code blames} where the text says that somebody blames; else how it ties the
 *     deed to the blamed: {@code caused_by}, {@code provoked_by} or {@code in_response_to}
 * @param cue the words that say so
 * @param event id of the record of what they are blamed for, or {@code null}
 * @param at {@code file:line} of the cue in the codebook
 */
public record Blame(
    Document document,
    Span sentence,
    String by,
    String code,
    Actor blamed,
    Quote what,
    String relation,
    Quote cue,
    String event,
    String at) {}
