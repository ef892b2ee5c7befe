/** Requests, answers and the way from one to the other. */
@NullMarked
package org.polemos.server.http;

import org.jspecify.annotations.NullMarked;
