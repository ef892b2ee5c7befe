package org.polemos.parse.internal;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Named arrays from a model file.
 *
 * <p>The file is little-endian: {@code PLMS}, the length of a header in bytes, the header, then
 * each array in the header's order. A header line is {@code float NAME ROWS COLS}, {@code bytes
 * NAME ROWS COLS} (a float scale for each row, then signed bytes) or {@code words NAME COUNT BYTES}
 * (UTF-8, one a line).
 */
final class Weights {

  private static final int MAGIC = 0x534D4C50;

  /** A table of signed bytes, each row with its scale; it stays in the file until it is asked. */
  record ByteTable(ByteBuffer data, float[] scales, int width) {

    void addRow(int row, float[] to) {
      float scale = scales[row];
      byte[] from = new byte[width];
      data.get(row * width, from);
      for (int i = 0; i < width; i++) {
        to[i] += scale * from[i];
      }
    }
  }

  private final Map<String, float[][]> floats = new HashMap<>();
  private final Map<String, ByteTable> tables = new HashMap<>();
  private final Map<String, List<String>> words = new HashMap<>();
  private final int checksum;

  private Weights(ByteBuffer file, Path path) throws IOException {
    CRC32C crc = new CRC32C();
    crc.update(file.duplicate());
    checksum = (int) crc.getValue();
    ByteBuffer in = file.order(ByteOrder.LITTLE_ENDIAN);
    if (in.remaining() < 8 || in.getInt() != MAGIC) {
      throw new IOException(
          path + ": not a Polemos model file; rebuild it as models/en/README.md says");
    }
    byte[] header = new byte[in.getInt()];
    in.get(header);
    for (String line : new String(header, StandardCharsets.UTF_8).split("\n")) {
      String[] cells = line.split(" ");
      int rows = Integer.parseInt(cells[2]);
      int width = Integer.parseInt(cells[3]);
      switch (cells[0]) {
        case "float" -> floats.put(cells[1], floats(in, rows, width));
        case "bytes" -> tables.put(cells[1], table(in, rows, width));
        case "words" -> words.put(cells[1], words(in, width));
        default -> throw new IOException(path + ": unknown kind of array: " + line);
      }
    }
  }

  static Weights read(Path path) throws IOException {
    try (FileChannel file = FileChannel.open(path)) {
      return new Weights(file.map(MapMode.READ_ONLY, 0, file.size()), path);
    } catch (BufferUnderflowException | IndexOutOfBoundsException | NumberFormatException e) {
      throw new IOException(path + ": model file is damaged; restore it from the release", e);
    }
  }

  private static float[][] floats(ByteBuffer in, int rows, int width) {
    float[][] out = new float[rows][width];
    for (float[] row : out) {
      in.asFloatBuffer().get(row);
      in.position(in.position() + 4 * width);
    }
    return out;
  }

  private static ByteTable table(ByteBuffer in, int rows, int width) {
    float[] scales = floats(in, 1, rows)[0];
    ByteBuffer data = in.slice(in.position(), rows * width);
    in.position(in.position() + rows * width);
    return new ByteTable(data, scales, width);
  }

  private static List<String> words(ByteBuffer in, int length) {
    byte[] bytes = new byte[length];
    in.get(bytes);
    return Arrays.asList(new String(bytes, StandardCharsets.UTF_8).split("\n", -1));
  }

  /** A matrix, row by row. */
  float[][] matrix(String name) {
    return require(floats.get(name), name);
  }

  float[] vector(String name) {
    return matrix(name)[0];
  }

  ByteTable table(String name) {
    return require(tables.get(name), name);
  }

  List<String> list(String name) {
    return require(words.get(name), name);
  }

  /** CRC-32C of the file, in hexadecimal. */
  String checksum() {
    return String.format("%08x", checksum);
  }

  private static <T> T require(T value, String name) {
    if (value == null) {
      throw new IllegalArgumentException("the model file has no array " + name);
    }
    return value;
  }
}
