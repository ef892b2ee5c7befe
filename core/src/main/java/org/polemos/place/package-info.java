/** Where deeds happened: a gazetteer, and the phrases of a text that name its places. */
@NullMarked
package org.polemos.place;

import org.jspecify.annotations.NullMarked;
