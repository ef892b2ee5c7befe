/** Who may ask: hosts, origins, sessions. */
@NullMarked
package org.polemos.server.guard;

import org.jspecify.annotations.NullMarked;
