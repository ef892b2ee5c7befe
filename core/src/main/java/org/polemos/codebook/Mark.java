package org.polemos.codebook;

import org.polemos.text.Span;

/** A labelled stretch of an example: {@code ACTOR}, {@code RECIPIENT} or {@code EVENT}. */
public record Mark(String label, Span span) {}
