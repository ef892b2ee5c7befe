package org.polemos.mcp;

import org.polemos.Analysis;

/** Tells in words how a record came about. */
public interface Explainer {

  /**
   * The story of one record.
   *
   * @param number place of the record among those of its passage
   */
  String explain(Analysis analysis, Analysis.Passage passage, int number);
}
