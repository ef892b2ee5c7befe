package org.polemos;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.polemos.event.Encoder;

/** Finds the encoder, whose library is too large to lie on every class path. */
final class Encoders {

  private Encoders() {}

  /**
   * Opens the encoder.
   *
   * @param jars the folder with its jars; {@code null} where they are on the class path
   * @param models the folder with its weights
   */
  static Encoder load(String jars, Path models) throws IOException {
    ClassLoader loader = Encoders.class.getClassLoader();
    if (jars != null && Files.isDirectory(Path.of(jars))) {
      loader = new URLClassLoader(urls(Path.of(jars)), loader);
    }
    Encoder.Provider provider =
        ServiceLoader.load(Encoder.Provider.class, loader).findFirst().orElse(null);
    if (provider == null) {
      throw new SetupException(
          "the accurate mode needs the encoder's jars, and there are none"
              + (jars == null ? "; start Polemos with its launcher" : " in " + jars));
    }
    return provider.open(models);
  }

  private static URL[] urls(Path folder) throws IOException {
    List<URL> jars = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
      for (Path jar : files) {
        jars.add(jar.toUri().toURL());
      }
    }
    return jars.toArray(new URL[0]);
  }
}
