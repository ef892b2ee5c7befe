package org.polemos.archive.watch;

import java.net.URI;
import java.net.URISyntaxException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polemos.archive.Archive;
import org.polemos.archive.ArchiveException;
import org.polemos.archive.Database;

/** The feeds that an archive watches, and when each is asked again. */
public final class Feeds {

  private static final Duration LONGEST = Duration.ofDays(1);
  private static final int GONE = 410;

  private final Database db;

  public Feeds(Archive archive) {
    this.db = archive.db();
  }

  /**
   * A feed.
   *
   * @param due when it is asked next; {@code null} where it is asked no more
   * @param failure why it could not be read the last time, or {@code null}
   */
  public record Feed(
      String url,
      @Nullable String title,
      @Nullable String etag,
      @Nullable String modified,
      @Nullable String checked,
      @Nullable Instant due,
      int failures,
      @Nullable String failure) {}

  /** Notes a feed; false where it is noted already. */
  public boolean add(@Nullable String title, String url) {
    try {
      String scheme = String.valueOf(new URI(url).getScheme());
      if (!scheme.equals("http") && !scheme.equals("https")) {
        throw new ArchiveException(url + " is no web address; write https://…");
      }
    } catch (URISyntaxException wrong) {
      throw new ArchiveException(url + " is no web address; write https://…", wrong);
    }
    String now = now().toString();
    return db.write(
            "INSERT OR IGNORE INTO feeds (url, title, added, due) VALUES (?, ?, ?, ?)",
            url,
            title,
            now,
            now)
        > 0;
  }

  /** Watches a feed no more; false where it was not watched. What was read of it stays. */
  public boolean remove(String url) {
    return db.write("DELETE FROM feeds WHERE url = ?", url) > 0;
  }

  public List<Feed> all() {
    return db.list("SELECT * FROM feeds ORDER BY number", Feeds::feed);
  }

  /** Those that are to be asked now. */
  public List<Feed> due() {
    return db.list(
        "SELECT * FROM feeds WHERE due <= ? ORDER BY due, number", Feeds::feed, now().toString());
  }

  private static Feed feed(ResultSet row) throws SQLException {
    String due = row.getString("due");
    return new Feed(
        row.getString("url"),
        row.getString("title"),
        row.getString("etag"),
        row.getString("last_modified"),
        row.getString("checked"),
        due == null ? null : Instant.parse(due),
        row.getInt("failures"),
        row.getString("failure"));
  }

  /** A feed answered; it is asked again after the interval. */
  void answered(Feed feed, @Nullable String etag, @Nullable String modified, Duration interval) {
    Instant now = now();
    db.write(
        "UPDATE feeds SET etag = ?, last_modified = ?, checked = ?, due = ?, failures = 0,"
            + " failure = NULL WHERE url = ?",
        etag,
        modified,
        now.toString(),
        now.plus(interval).toString(),
        feed.url());
  }

  /** A feed failed; the next pause is twice as long as the last, or as long as the server asks. */
  void failed(Feed feed, int status, String why, Duration interval, @Nullable Duration retry) {
    Instant now = now();
    long times = 1L << Math.min(10, feed.failures() + 1);
    Duration longer = interval.multipliedBy(times);
    Duration pause = longer.compareTo(LONGEST) > 0 ? LONGEST : longer;
    Duration wait = retry != null && retry.compareTo(pause) > 0 ? retry : pause;
    db.write(
        "UPDATE feeds SET checked = ?, due = ?, failures = failures + 1, failure = ? WHERE url = ?",
        now.toString(),
        status == GONE ? null : now.plus(wait).toString(),
        why,
        feed.url());
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }
}
