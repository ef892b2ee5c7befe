@NullMarked
package org.polemos.encoder;

import org.jspecify.annotations.NullMarked;
