/** Scores of the language engine, of attribution and of event coding against gold files. */
package org.polemos.eval;
