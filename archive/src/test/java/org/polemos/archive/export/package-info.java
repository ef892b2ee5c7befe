@NullMarked
package org.polemos.archive.export;

import org.jspecify.annotations.NullMarked;
