/** What pages and pictures show of an archive: places, networks, actors. */
@NullMarked
package org.polemos.archive.view;

import org.jspecify.annotations.NullMarked;
