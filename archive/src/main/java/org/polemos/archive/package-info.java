/** Documents, records and decisions, kept in one SQLite file. */
@NullMarked
package org.polemos.archive;

import org.jspecify.annotations.NullMarked;
