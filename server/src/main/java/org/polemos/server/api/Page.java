package org.polemos.server.api;

import java.util.List;
import org.polemos.server.http.Request;

/**
 * Some of the answers to a question.
 *
 * @param total how many there are in all
 */
record Page<T>(long total, List<T> items) {

  private static final int LIMIT = 20;
  private static final int MOST = 500;
  private static final int FARTHEST = 1_000_000;

  static int limit(Request request) {
    return request.number("limit", LIMIT, 1, MOST);
  }

  static int offset(Request request) {
    return request.number("offset", 0, 0, FARTHEST);
  }

  static String question(Request request) {
    return request.parameter("q", "");
  }
}
