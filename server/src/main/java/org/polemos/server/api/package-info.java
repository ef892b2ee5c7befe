/** What can be asked, one class for each view. */
@NullMarked
package org.polemos.server.api;

import org.jspecify.annotations.NullMarked;
