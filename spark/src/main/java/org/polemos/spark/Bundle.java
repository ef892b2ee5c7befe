package org.polemos.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.SparkFiles;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import org.polemos.Engine;

/**
 * Model, codebook and actors in one archive that Spark takes to every executor, where the engine is
 * loaded from it once.
 *
 * @param archive the archive's file name, under which Spark unpacks it
 * @param codebook its folder in the archive, or {@code null} for PLOVER
 * @param dictionaries lists of actors in the archive
 * @param instead whether they take the place of the codebook's
 */
record Bundle(String archive, @Nullable String codebook, List<String> dictionaries, boolean instead)
    implements Serializable {

  private static final Map<Bundle, Engine> LOADED = new ConcurrentHashMap<>();

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
      Path packed = Files.createTempFile("polemos-", ".zip");
      packed.toFile().deleteOnExit();
      List<String> dictionaries = new ArrayList<>();
      try (OutputStream file = Files.newOutputStream(packed);
          ZipOutputStream zip = new ZipOutputStream(file)) {
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
      spark.sc().addArchive(packed.toUri().toString());
      String folder =
          codebook == null ? null : "codebook/" + codebook.toAbsolutePath().getFileName();
      return new Bundle(
          packed.getFileName().toString(), folder, List.copyOf(dictionaries), instead);
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
    return LOADED.computeIfAbsent(this, Bundle::load);
  }

  private static Engine load(Bundle bundle) {
    Path home = Path.of(SparkFiles.get(bundle.archive));
    return new Engine(
        home,
        bundle.codebook == null ? null : home.resolve(bundle.codebook),
        bundle.dictionaries.stream().map(home::resolve).toList(),
        bundle.instead);
  }
}
