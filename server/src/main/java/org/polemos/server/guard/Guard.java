package org.polemos.server.guard;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.polemos.server.http.Problem;
import org.polemos.server.http.Request;
import org.polemos.server.http.Response;
import org.polemos.server.http.Service;

/**
 * Lets in requests that come from where they should: addressed to this server under a name of its
 * own, not made by another site's page, and with the token where one is demanded.
 */
public final class Guard implements Service.Gate {

  static final String COOKIE = "polemos";

  /** What may be had without the token: what tells that one is demanded, and takes it. */
  private static final Set<String> OPEN =
      Set.of("health", "login", "login/style.css", "api/login", "favicon.ico");

  private final Set<String> names;
  private final boolean anyName;
  private final @Nullable Sessions sessions;
  private final boolean readOnly;

  /**
   * @param names hosts under which the server is reached, without ports
   * @param anyName whether it may be reached under others too; for servers that demand a token,
   *     which another name's cookies never hold
   * @param sessions who has shown the token; {@code null} where none is demanded
   */
  public Guard(Set<String> names, boolean anyName, @Nullable Sessions sessions, boolean readOnly) {
    this.names = Set.copyOf(names);
    this.anyName = anyName;
    this.sessions = sessions;
    this.readOnly = readOnly;
  }

  @Override
  public @Nullable Response admit(Request request) {
    checkHost(request);
    boolean safe = Set.of("GET", "HEAD").contains(request.method());
    String path = String.join("/", request.segments());
    if (!safe) {
      checkOrigin(request);
      boolean changes =
          !path.equals("api/code") && !path.equals("api/login") && !path.equals("login");
      if (readOnly && changes) {
        throw Problem.of(403, "this server was started with --read-only");
      }
    }
    if (sessions != null && !OPEN.contains(path) && !isKnown(sessions, request)) {
      if (safe && request.accepts("text/html") && !path.startsWith("api/")) {
        return Response.redirect("/login");
      }
      throw Problem.of(
          401, "the token is missing", "log in at /login, or send Authorization: Bearer TOKEN");
    }
    return null;
  }

  /** A page elsewhere whose name was made to point here would read all (DNS rebinding). */
  private void checkHost(Request request) {
    String host = request.header("Host");
    if (host == null || request.headers("Host") != 1 || !isOwn(host)) {
      throw Problem.of(
          421,
          "this server is not " + host,
          "use the address that it printed, or start it with --name and the name it is reached by");
    }
  }

  private boolean isOwn(String host) {
    String name = host.toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
    return anyName || names.contains(name);
  }

  /** What changes something must come from a page of this server, or from no page at all. */
  private static void checkOrigin(Request request) {
    String site = request.header("Sec-Fetch-Site");
    String origin = request.header("Origin");
    boolean own =
        site != null
            ? site.equals("same-origin") || site.equals("none")
            : origin == null || sameHost(origin, String.valueOf(request.header("Host")));
    if (!own) {
      throw Problem.of(403, "another site may not change anything here");
    }
  }

  private static boolean sameHost(String origin, String host) {
    try {
      String authority = URI.create(origin).getAuthority();
      return authority != null && authority.equalsIgnoreCase(host);
    } catch (IllegalArgumentException opaque) {
      return false;
    }
  }

  private static boolean isKnown(Sessions sessions, Request request) {
    String authorization = request.header("Authorization");
    if (authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return sessions.isToken(authorization.substring(7).strip());
    }
    String cookies = request.header("Cookie");
    for (String cookie : cookies == null ? new String[0] : cookies.split(";")) {
      String[] pair = cookie.strip().split("=", 2);
      if (pair.length == 2 && pair[0].equals(COOKIE) && sessions.isOpen(pair[1])) {
        return true;
      }
    }
    return false;
  }
}
