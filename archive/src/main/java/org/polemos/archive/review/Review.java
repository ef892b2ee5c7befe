package org.polemos.archive.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One judgement of one record.
 *
 * @param event id of the record that was judged
 * @param start where its trigger stands in the document
 * @param changes the slots that are wrong, as they should be; see {@link Changes}
 * @param settles whether it settles a difference between others
 * @param record what was judged
 * @param corrected what it should be, where that is noted
 */
public record Review(
    long number,
    String made,
    String by,
    Verdict verdict,
    String event,
    String document,
    int start,
    int end,
    ObjectNode changes,
    @Nullable String comment,
    @JsonProperty("final") boolean settles,
    @Nullable String undone,
    @JsonProperty("undone_by") @Nullable String undoneBy,
    @JsonIgnore String record,
    @JsonIgnore @Nullable String corrected) {

  static final String SELECT =
      "SELECT r.number, r.made, r.author, r.verdict, r.event, d.id, r.trigger_start,"
          + " r.trigger_end, r.changes, r.comment, r.final, r.undone, r.undone_by, r.record,"
          + " r.corrected"
          + " FROM reviews r JOIN documents d ON d.number = r.document ";

  static Review of(ResultSet row) throws SQLException {
    return new Review(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        Verdict.named(row.getString(4)),
        row.getString(5),
        row.getString(6),
        row.getInt(7),
        row.getInt(8),
        Changes.tree(row.getString(9)),
        row.getString(10),
        row.getBoolean(11),
        row.getString(12),
        row.getString(13),
        row.getString(14),
        row.getString(15));
  }

  /** Whether it says what the record should be, and not only something about it. */
  boolean judges() {
    return verdict != Verdict.COMMENT;
  }

  boolean overlaps(int from, int to) {
    return start < to && from < end;
  }
}
