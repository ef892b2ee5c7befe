package org.polemos.formats.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What two processes say to each other: messages of a kind and some strings. */
public final class Wire {

  private static final int ABSENT = -1;

  /** What a message is about. */
  public enum Kind {
    /** To the reader: file, name, author, publisher, published. */
    READ,
    /** From the reader: id, title, author, publisher, published, url, text. */
    DOCUMENT,
    /** Title and address of a feed that a list of feeds names. */
    FEED,
    /** Place, reason, remedy. */
    WARNING,
    FAILURE,
    /** The file was read to its end. */
    END
  }

  /** One message. */
  public record Message(Kind kind, List<@Nullable String> fields) {

    public @Nullable String at(int index) {
      return fields.get(index);
    }

    /** A field that is always there. */
    public String word(int index) {
      String word = fields.get(index);
      return word == null ? "" : word;
    }
  }

  private Wire() {}

  public static Message message(Kind kind, @Nullable String... fields) {
    return new Message(kind, Arrays.asList(fields));
  }

  public static void write(DataOutputStream out, Message message) throws IOException {
    out.writeByte(message.kind().ordinal());
    out.writeByte(message.fields().size());
    for (String field : message.fields()) {
      if (field == null) {
        out.writeInt(ABSENT);
      } else {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
      }
    }
  }

  /** The next message; {@code null} where the other side has ended. */
  public static @Nullable Message read(DataInputStream in) throws IOException {
    int kind;
    try {
      kind = in.readUnsignedByte();
    } catch (EOFException ended) {
      return null;
    }
    List<@Nullable String> fields = new ArrayList<>();
    for (int left = in.readUnsignedByte(); left > 0; left--) {
      int length = in.readInt();
      fields.add(
          length == ABSENT ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }
    return new Message(Kind.values()[kind], fields);
  }
}
