@NullMarked
package org.polemos.server;

import org.jspecify.annotations.NullMarked;
