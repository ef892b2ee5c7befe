/** What an assistant that speaks the Model Context Protocol may ask of Polemos. */
@NullMarked
package org.polemos.mcp;

import org.jspecify.annotations.NullMarked;
