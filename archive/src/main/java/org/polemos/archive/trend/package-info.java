/** Counts over time: events, and who blames whom. */
@NullMarked
package org.polemos.archive.trend;

import org.jspecify.annotations.NullMarked;
