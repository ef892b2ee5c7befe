package org.polemos.server.guard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Who has shown the token. Sessions live as long as the server, the oldest given up first. */
public final class Sessions {

  private static final int MOST = 1_000;
  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final String token;
  private final Set<String> open =
      Collections.newSetFromMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
              return size() > MOST;
            }
          });

  public Sessions(String token) {
    this.token = token;
  }

  /** A token that nobody guesses. */
  public static String newToken() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Whether this is the token; takes equally long whatever is wrong with it. */
  public boolean isToken(String shown) {
    return MessageDigest.isEqual(
        shown.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
  }

  /** Opens a session for whoever showed the token. */
  public synchronized String open() {
    String session = newToken();
    open.add(session);
    return session;
  }

  public synchronized boolean isOpen(String session) {
    return open.contains(session);
  }
}
