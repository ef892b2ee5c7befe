@NullMarked
package org.polemos.archive.story;

import org.jspecify.annotations.NullMarked;
