package org.polemos.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polemos.text.Defaults;
import org.polemos.text.Document;

/** Hostile and broken files cost a bounded time, fail alone and say why. */
class HostileTest {

  private static final String SAID = "Armenia's forces opened fire.";

  @TempDir private Path folder;

  private static Found read(Formats formats, Path file) {
    Found found = new Found();
    formats.read(file, Defaults.NONE, found);
    return found;
  }

  @Test
  void brokenAndLockedFilesFailAlone() throws IOException {
    Path good = Samples.pdf(folder.resolve("good.pdf"), "", SAID);
    byte[] bytes = Files.readAllBytes(good);
    Path cut = Files.write(folder.resolve("cut.pdf"), Arrays.copyOf(bytes, 200));
    Path locked = Samples.pdf(folder.resolve("locked.pdf"), "secret", SAID);
    Path empty = Samples.pdf(folder.resolve("scan.pdf"), "");
    Path zip = Files.writeString(folder.resolve("no.zip"), "PK\u0003\u0004 and then nothing");
    try (Formats formats = new Formats()) {
      assertEquals(1, read(formats, cut).failures.size());
      read(formats, locked).fails("is encrypted");
      read(formats, empty).fails("ocrmypdf");
      assertEquals(1, read(formats, zip).failures.size());
      read(formats, folder.resolve("none.pdf")).fails("does not exist");
      read(formats, folder).fails("is a folder");
      assertEquals(SAID, read(formats, good).only().text());
    }
  }

  @Test
  void bombsAreNotUnpackedToTheirEnd() throws IOException {
    Path large = Files.write(folder.resolve("large.zip"), Samples.bomb(300, "a.html"));
    byte[] one = Samples.bomb(2, "a.txt");
    for (int i = 0; i < 5; i++) {
      Path next = folder.resolve("nested" + i + ".zip");
      Samples.zip(next, Map.of());
      try (var out = new java.util.zip.ZipOutputStream(Files.newOutputStream(next))) {
        out.putNextEntry(new java.util.zip.ZipEntry("next.zip"));
        out.write(one);
      }
      one = Files.readAllBytes(next);
    }
    try (Formats formats = new Formats()) {
      assertEquals(1, read(formats, large).failures.size());
      read(formats, folder.resolve("nested4.zip")).fails("archive in an archive");
      read(
              formats,
              Files.writeString(
                  folder.resolve("laughs.xml"),
                  "<!DOCTYPE rss [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
                      + "<rss version='2.0'><channel><title>&b;</title></channel></rss>"))
          .fails("broken feed");
    }
  }

  /** Names in an archive become ids, and never a place on the disk. */
  @Test
  void namesInArchivesLeadNowhere() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("a/b"));
    String outside = folder.resolve("absolute.txt").toString();
    Path zip =
        Samples.zip(
            inner.resolve("names.zip"),
            Map.of(
                "../../up.txt",
                SAID,
                outside,
                SAID,
                "..\\..\\back.txt",
                SAID,
                "C:\\Windows\\drive.txt",
                SAID,
                "plain/../../../turn.txt",
                SAID));
    Path tar = inner.resolve("names.tar");
    try (var out = new TarArchiveOutputStream(Files.newOutputStream(tar))) {
      for (String name : List.of("../../up.txt", outside)) {
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setSize(SAID.length());
        out.putArchiveEntry(entry);
        out.write(SAID.getBytes(StandardCharsets.US_ASCII));
        out.closeArchiveEntry();
      }
    }
    Path packed = inner.resolve("names.tar.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(tar, out);
    }
    try (Formats formats = new Formats()) {
      Found found = read(formats, zip);
      assertEquals(List.of(), found.failures);
      assertEquals(
          Set.of("up", "absolute", "back", "drive", "turn"),
          found.documents.stream().map(Document::id).collect(Collectors.toSet()));
      read(formats, packed).fails("is of a kind that is not read");
      read(formats, tar).fails("is of a kind that is not read");
    }
    try (Stream<Path> files = Files.walk(folder)) {
      assertEquals(
          Set.of(zip, tar, packed), files.filter(Files::isRegularFile).collect(Collectors.toSet()));
    }
  }

  /** Each layer alone is small: what counts is what comes out in the end. */
  @Test
  void bombsWithinOtherPackingAreNotUnpackedToTheirEnd() throws IOException {
    byte[] bomb = Samples.bomb(300, "a.html");
    Path packed = folder.resolve("bomb.zip.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(bomb);
    }
    Path twice = folder.resolve("twice.txt.gz.gz");
    try (var out = new GZIPOutputStream(new GZIPOutputStream(Files.newOutputStream(twice)))) {
      byte[] block = new byte[1 << 20];
      Arrays.fill(block, (byte) 'a');
      for (int i = 0; i < 300; i++) {
        out.write(block);
      }
    }
    Path office = Files.write(folder.resolve("bomb.docx"), Samples.bomb(300, "word/document.xml"));
    try (Formats formats = new Formats()) {
      for (Path file : List.of(packed, twice, office)) {
        Found found = read(formats, file);
        assertEquals(1, found.failures.size(), file + ": " + found.documents.size());
        assertEquals(List.of(), found.documents);
      }
      Path good = Files.writeString(folder.resolve("good.csv"), "text\n" + SAID + "\n");
      assertEquals(SAID, read(formats, good).only().text());
    }
  }

  @Test
  void whatTakesTooMuchMemoryEndsItsOwnProcessOnly() throws IOException {
    // A table whose one cell never ends.
    Path file = folder.resolve("endless.csv");
    try (var out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      out.write("text\n\"");
      for (int i = 0; i < 800; i++) {
        out.write("a".repeat(65_536));
      }
    }
    try (Formats formats = new Formats(Formats.PATIENCE, 64)) {
      read(formats, file).fails("needs more than 64 MB of memory");
      Path good = Files.writeString(folder.resolve("good.csv"), "text\n" + SAID + "\n");
      assertEquals(SAID, read(formats, good).only().text());
    }
  }

  @Test
  void whatTakesTooLongIsGivenUp() throws IOException {
    Path file = Files.writeString(folder.resolve("slow.csv"), "text\n" + SAID + "\n");
    long started = System.nanoTime();
    try (Formats formats = new Formats(Duration.ofMillis(1), 64)) {
      read(formats, file).fails("takes longer than");
    }
    assertTrue(System.nanoTime() - started < 20e9);
  }
}
