package org.polemos.server.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what answers a request by its method and path. */
public final class Router {

  /** Answers requests. */
  public interface Handler {
    Response handle(Request request) throws Exception;
  }

  /**
   * A method and a path whose parts in braces may be anything.
   *
   * @param kept whether an answer stays true until the archive changes
   */
  public record Route(String method, String path, boolean kept, Handler handler) {

    List<String> parts() {
      return List.of(path.substring(1).split("/", -1));
    }

    @Nullable Map<String, String> match(List<String> segments) {
      List<String> parts = parts();
      if (parts.size() != segments.size()) {
        return null;
      }
      Map<String, String> found = new HashMap<>();
      for (int i = 0; i < parts.size(); i++) {
        String part = parts.get(i);
        if (part.startsWith("{")) {
          if (segments.get(i).isEmpty()) {
            return null;
          }
          found.put(part.substring(1, part.length() - 1), segments.get(i));
        } else if (!part.equals(segments.get(i))) {
          return null;
        }
      }
      return found;
    }
  }

  /** A route with the request as it reads it. */
  record Match(Route route, Request request) {}

  private final List<Route> routes = new ArrayList<>();

  /** Answers from what is in the archive alone. */
  public Router get(String path, Handler handler) {
    routes.add(new Route("GET", path, true, handler));
    return this;
  }

  /** Answers that may be others the next time. */
  public Router live(String path, Handler handler) {
    routes.add(new Route("GET", path, false, handler));
    return this;
  }

  public Router post(String path, Handler handler) {
    routes.add(new Route("POST", path, false, handler));
    return this;
  }

  public List<Route> routes() {
    return List.copyOf(routes);
  }

  /** What answers; {@code null} where nothing does. */
  @Nullable Match find(Request request) {
    String method = request.method().equals("HEAD") ? "GET" : request.method();
    boolean other = false;
    // Paths without braces go before those with them.
    Match best = null;
    for (Route route : routes) {
      Map<String, String> found = route.match(request.segments());
      if (found != null && !route.method().equals(method)) {
        other = true;
      } else if (found != null && (best == null || found.isEmpty())) {
        best = new Match(route, request.with(found));
      }
    }
    if (best == null && other) {
      throw Problem.of(405, request.method() + " is not for this address");
    }
    return best;
  }
}
