package org.polemos.codebook;

import java.util.List;

/**
 * The record that an example must give.
 *
 * @param type the event's type
 * @param modes all of its modes; not compared where empty
 * @param status in lower case, or {@code null} for any
 * @param actors codes, with a sector after a slash where it matters ("ITA/GOV"), "?" where the
 *     actor has no code; not compared where empty
 * @param recipients likewise
 * @param at where it is written
 */
public record Expected(
    String type,
    List<String> modes,
    String status,
    List<String> actors,
    List<String> recipients,
    Location at) {}
