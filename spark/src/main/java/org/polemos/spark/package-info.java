/** The same coder over Apache Spark: many documents on many machines, or feeds that never end. */
@NullMarked
package org.polemos.spark;

import org.jspecify.annotations.NullMarked;
