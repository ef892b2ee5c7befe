package org.polemos.server.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers that are true until the archive changes, the least used given up first. */
final class AnswerCache {

  private static final int BYTES = 48 << 20;

  private final Map<String, Sealed> answers = new LinkedHashMap<>(64, 0.75f, true);
  private long version;
  private int bytes;

  synchronized @Nullable Sealed get(String address, long now) {
    forgetOld(now);
    return answers.get(address);
  }

  synchronized void put(String address, long now, Sealed answer) {
    boolean whole = answer.response().status() == 200 && answer.response().stream() == null;
    if (!whole || now != version || answer.size() > BYTES / 8) {
      return;
    }
    Sealed before = answers.put(address, answer);
    bytes += answer.size() - (before == null ? 0 : before.size());
    var eldest = answers.values().iterator();
    while (bytes > BYTES) {
      bytes -= eldest.next().size();
      eldest.remove();
    }
  }

  private void forgetOld(long now) {
    if (now != version) {
      answers.clear();
      bytes = 0;
      version = now;
    }
  }
}
