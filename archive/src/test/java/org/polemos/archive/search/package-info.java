@NullMarked
package org.polemos.archive.search;

import org.jspecify.annotations.NullMarked;
