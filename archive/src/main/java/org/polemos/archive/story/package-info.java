/** The same event in several documents: copies, links, stories, and what the tellings say. */
@NullMarked
package org.polemos.archive.story;

import org.jspecify.annotations.NullMarked;
