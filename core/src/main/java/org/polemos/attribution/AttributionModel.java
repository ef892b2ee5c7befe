package org.polemos.attribution;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.polemos.learn.Weights;

/**
 * Trained weights: which words head a cue, and which role each word has around it.
 *
 * @param threshold the score from which a word heads a cue
 */
record AttributionModel(Weights cue, float threshold, Weights role, Weights change) {

  private static final int MAGIC = 0x504C4D41;

  static AttributionModel read(Path file) throws IOException {
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(new InflaterInputStream(Files.newInputStream(file))))) {
      if (in.readInt() != MAGIC) {
        throw new IOException(file + " holds no attribution model");
      }
      return new AttributionModel(
          Weights.read(in), in.readFloat(), Weights.read(in), Weights.read(in));
    }
  }

  void write(Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(new DeflaterOutputStream(Files.newOutputStream(file))))) {
      out.writeInt(MAGIC);
      cue.write(out);
      out.writeFloat(threshold);
      role.write(out);
      change.write(out);
    }
  }
}
