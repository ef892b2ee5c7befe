package org.polemos.server.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A request that cannot be answered; told as RFC 9457 has it, with what to do about it. */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int status;
  private final @Nullable String remedy;
  private final @Nullable Integer at;

  /** As it is written. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Told(
      String type,
      String title,
      int status,
      String detail,
      @Nullable String remedy,
      @Nullable Integer at) {}

  private Problem(int status, String detail, @Nullable String remedy, @Nullable Integer at) {
    super(detail);
    this.status = status;
    this.remedy = remedy;
    this.at = at;
  }

  public static Problem of(int status, String detail) {
    return new Problem(status, detail, null, null);
  }

  public static Problem of(int status, String detail, String remedy) {
    return new Problem(status, detail, remedy, null);
  }

  /** A fault at a place of the question, counted from 0. */
  public static Problem in(String detail, int at) {
    return new Problem(400, detail, null, at);
  }

  public static Problem notFound(String what) {
    return of(404, "there is no " + what);
  }

  public static Problem unprocessable(String detail) {
    return of(422, detail);
  }

  public int status() {
    return status;
  }

  /** The answer that tells it. */
  public Response response() {
    Told told =
        new Told("about:blank", title(status), status, String.valueOf(getMessage()), remedy, at);
    Response response =
        new Response(status, "application/problem+json", Json.bytes(told))
            .with("Cache-Control", "no-store");
    return status == 429 || status == 503 ? response.with("Retry-After", "2") : response;
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 401 -> "Unauthorized";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 409 -> "Conflict";
      case 413 -> "Content Too Large";
      case 415 -> "Unsupported Media Type";
      case 421 -> "Misdirected Request";
      case 422 -> "Unprocessable Content";
      case 429 -> "Too Many Requests";
      case 503 -> "Service Unavailable";
      default -> "Internal Server Error";
    };
  }
}
