/** Feeds on the web, asked politely for what is new. */
@NullMarked
package org.polemos.archive.watch;

import org.jspecify.annotations.NullMarked;
