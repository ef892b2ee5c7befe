/** Documents, places in their text, and readers of files. */
@NullMarked
package org.polemos.text;

import org.jspecify.annotations.NullMarked;
