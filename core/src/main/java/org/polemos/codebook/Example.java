package org.polemos.codebook;

import java.util.List;

/**
 * A sentence that shows what a rule catches or must leave alone; run as a test.
 *
 * @param positive YES or NO
 * @param text the sentence without its marks
 * @param marks where actor, recipient and trigger stand in {@code text}
 * @param expected the records that must come out, at least these
 * @param at where it is written
 */
public record Example(
    boolean positive, String text, List<Mark> marks, List<Expected> expected, Location at) {}
