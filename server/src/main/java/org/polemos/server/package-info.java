/** The reading room: an archive as a web server. */
@NullMarked
package org.polemos.server;

import org.jspecify.annotations.NullMarked;
