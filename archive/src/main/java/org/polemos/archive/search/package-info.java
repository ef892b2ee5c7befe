/** The language of questions to an archive, and their answers. */
@NullMarked
package org.polemos.archive.search;

import org.jspecify.annotations.NullMarked;
