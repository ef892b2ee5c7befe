package org.polemos.codebook;

/**
 * A way in which an event of a type is done.
 *
 * @param score PLOVER's score for type and mode; the type's own where the mode names none
 */
public record Mode(String name, String description, double score) {}
