package org.polemos.server.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.polemos.server.http.Problem;
import org.polemos.server.http.Request;
import org.polemos.server.http.Response;
import org.polemos.server.http.Router;

/** Takes the token and gives a cookie for it. */
public final class Login {

  private static final int LONGEST = 1_000;

  private final @Nullable Sessions sessions;
  private final String page;
  private final String style;

  /** What is posted as JSON. */
  record Shown(@Nullable String token) {}

  /**
   * @param sessions {@code null} where no token is demanded
   * @param page the form
   */
  public Login(@Nullable Sessions sessions, String page, String style) {
    this.sessions = sessions;
    this.page = page;
    this.style = style;
  }

  public void add(Router router) {
    router
        .live("/login", this::form)
        .live("/login/style.css", request -> Response.text("text/css", style))
        .post("/login", this::submitted)
        .post("/api/login", this::shown);
  }

  private Response form(Request request) {
    String wrong = request.flag("wrong", false) ? "That is not the token." : "";
    return Response.text("text/html", page.replace("{{wrong}}", wrong))
        .with("Cache-Control", "no-store");
  }

  private Response submitted(Request request) throws IOException {
    String form = new String(request.body(LONGEST), StandardCharsets.UTF_8);
    String token = Request.pairs(form).getOrDefault("token", "").strip();
    return isToken(token)
        ? welcome(request, Response.redirect("/"))
        : Response.redirect("/login?wrong=true");
  }

  private Response shown(Request request) throws IOException {
    String token = request.json(Shown.class).token();
    if (token == null || !isToken(token)) {
      throw Problem.of(401, "this is not the token", "it was printed when the server started");
    }
    return welcome(request, Response.none());
  }

  private boolean isToken(String shown) {
    return sessions == null || sessions.isToken(shown);
  }

  /** Over plain HTTP a Secure cookie would never come back; a proxy says when it speaks TLS. */
  private Response welcome(Request request, Response response) {
    if (sessions == null) {
      return response;
    }
    boolean secure = "https".equalsIgnoreCase(request.header("X-Forwarded-Proto"));
    return response.with(
        "Set-Cookie",
        Guard.COOKIE
            + "="
            + sessions.open()
            + "; Path=/; HttpOnly; SameSite=Strict"
            + (secure ? "; Secure" : ""));
  }
}
