/** Documents out of PDF, office files, web pages, e-mail, feeds, web archives and tables. */
@NullMarked
package org.polemos.formats;

import org.jspecify.annotations.NullMarked;
