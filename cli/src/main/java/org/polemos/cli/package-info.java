/** The command line: one class a command, each a thin coat over the library. */
package org.polemos.cli;
