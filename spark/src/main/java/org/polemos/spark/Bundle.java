package org.polemos.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.spark.SparkFiles;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;
import org.polemos.Engine;

/**
 * Model, codebook and actors in one archive that Spark takes to every executor, where it is
 * unpacked and the engine loaded from it once.
 *
 * <p>It goes as a broadcast, which every kind of cluster hands from one executor to the next, and
 * not among the job's files.
 *
 * @param name tells it from those of other jobs of this process
 * @param packed the archive, as a zip
 * @param codebook its folder in the archive, or {@code null} for PLOVER
 * @param dictionaries lists of actors in the archive
 * @param instead whether they take the place of the codebook's
 */
record Bundle(
    String name,
    Broadcast<byte[]> packed,
    @Nullable String codebook,
    List<String> dictionaries,
    boolean instead)
    implements Serializable {

  private static final Map<String, Engine> LOADED = new ConcurrentHashMap<>();

  /**
   * Packs what an engine reads, and gives it to Spark.
   *
   * @param home the folder with {@code codebooks} and {@code models}
   */
  static Bundle ship(
      JavaSparkContext spark,
      Path home,
      @Nullable Path codebook,
      List<Path> actors,
      boolean instead) {
    try {
      ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 26);
      List<String> dictionaries = new ArrayList<>();
      try (ZipOutputStream zip = new ZipOutputStream(packed)) {
        zip.setLevel(Deflater.BEST_SPEED);
        add(zip, home.resolve("models/en"), "models/en");
        add(zip, home.resolve("codebooks/plover"), "codebooks/plover");
        if (codebook != null) {
          add(zip, codebook, "codebook/" + codebook.toAbsolutePath().getFileName());
        }
        for (Path list : actors) {
          // Each in a folder of its own: two may have the same name, and the name tells the kind.
          String entry = "actors/" + dictionaries.size() + "/" + list.getFileName();
          add(zip, list, entry);
          dictionaries.add(entry);
        }
      }
      String folder =
          codebook == null ? null : "codebook/" + codebook.toAbsolutePath().getFileName();
      return new Bundle(
          UUID.randomUUID().toString(),
          spark.broadcast(packed.toByteArray()),
          folder,
          List.copyOf(dictionaries),
          instead);
    } catch (IOException broken) {
      throw new UncheckedIOException("model and codebook cannot be packed", broken);
    }
  }

  private static void add(ZipOutputStream zip, Path root, String name) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String rest = root.relativize(file).toString().replace('\\', '/');
        zip.putNextEntry(new ZipEntry(rest.isEmpty() ? name : name + "/" + rest));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }

  /** The engine of this process: one for all tasks that run in it. */
  Engine engine() {
    return LOADED.computeIfAbsent(name, first -> load());
  }

  private Engine load() {
    // In the executor's own folder, which Spark takes away with it.
    Path home = Path.of(SparkFiles.getRootDirectory()).toAbsolutePath().resolve("polemos-" + name);
    try {
      unpack(home);
    } catch (IOException broken) {
      throw new UncheckedIOException("model and codebook cannot be unpacked", broken);
    }
    return new Engine(
        home,
        codebook == null ? null : home.resolve(codebook),
        dictionaries.stream().map(home::resolve).toList(),
        instead);
  }

  private void unpack(Path home) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed.value()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = home.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(zip, file, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
