package org.polemos.place;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polemos.text.Span;

/**
 * Words that name a place, and what they may stand for.
 *
 * @param country the country that the words beside or the actors' lists give it
 * @param region whether the words beside say that it is a first-level division
 * @param places of that name; empty for a name that no list has
 */
record Mention(
    Span span, String text, @Nullable String country, boolean region, List<Place> places) {}
