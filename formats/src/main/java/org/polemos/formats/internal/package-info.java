/** The process that reads foreign formats, and how it is spoken to. May change at any time. */
@NullMarked
package org.polemos.formats.internal;

import org.jspecify.annotations.NullMarked;
