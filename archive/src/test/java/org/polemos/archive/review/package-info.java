@NullMarked
package org.polemos.archive.review;

import org.jspecify.annotations.NullMarked;
