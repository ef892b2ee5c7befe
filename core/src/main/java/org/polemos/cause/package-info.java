/** What a text gives as the cause, occasion or purpose of a deed, and whom it blames. */
@NullMarked
package org.polemos.cause;

import org.jspecify.annotations.NullMarked;
