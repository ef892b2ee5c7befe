@NullMarked
package org.polemos.archive.watch;

import org.jspecify.annotations.NullMarked;
