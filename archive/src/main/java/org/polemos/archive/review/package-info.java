/** What people judge of records: judgements, agreement of two people, gold. */
@NullMarked
package org.polemos.archive.review;

import org.jspecify.annotations.NullMarked;
