/** Takes an archive's records to other programs. */
@NullMarked
package org.polemos.archive.export;

import org.jspecify.annotations.NullMarked;
