@NullMarked
package org.polemos.formats;

import org.jspecify.annotations.NullMarked;
