@NullMarked
package org.polemos.archive.view;

import org.jspecify.annotations.NullMarked;
