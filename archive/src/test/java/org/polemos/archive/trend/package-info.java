@NullMarked
package org.polemos.archive.trend;

import org.jspecify.annotations.NullMarked;
