@NullMarked
package org.polemos.archive;

import org.jspecify.annotations.NullMarked;
