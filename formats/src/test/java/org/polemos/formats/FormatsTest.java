package org.polemos.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polemos.text.Defaults;
import org.polemos.text.Document;

/** Documents of each format are read with what they say of themselves. */
class FormatsTest {

  private static final String SAID = "Armenia's forces opened fire on the border on Wednesday.";

  /** One process for all tests. */
  private static final Formats FORMATS = new Formats();

  @TempDir private Path folder;

  @AfterAll
  static void close() {
    FORMATS.close();
  }

  private static Found read(Path file) {
    Found found = new Found();
    FORMATS.read(file, new Defaults(null, "The Post", null), found);
    return found;
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void pdf() throws IOException {
    Document read =
        read(Samples.pdf(folder.resolve("note.pdf"), "", SAID, "The govern-", "ment denied it."))
            .only();
    assertEquals("note", read.id());
    assertTrue(read.text().contains(SAID), read.text());
    assertTrue(read.text().contains("The government denied it."), read.text());
    assertEquals("A statement", read.citation().title());
    assertEquals("Ministry of Rivers", read.citation().author());
    assertEquals("The Post", read.citation().publisher());
    assertEquals(LocalDate.of(2021, 5, 14), read.published());
  }

  @Test
  void officeAndBooks() throws IOException {
    Document letter = read(Samples.docx(folder.resolve("l.docx"), SAID, "It said so.")).only();
    assertEquals(SAID + "\nIt said so.", letter.text().replaceAll("\\n+", "\n"));
    assertEquals("Ivan Petrov", letter.citation().author());
    assertEquals(SAID, read(Samples.odt(folder.resolve("o.odt"), SAID)).only().text());
    Document book = read(Samples.epub(folder.resolve("b.epub"), SAID)).only();
    assertTrue(book.text().contains(SAID), book.text());
    assertEquals("Ana Ruiz", book.citation().author());
    assertEquals("Hill Press", book.citation().publisher());
    String rtf = "{\\rtf1\\ansi " + SAID + "\\par}";
    assertEquals(SAID, read(write("r.rtf", rtf)).only().text());
  }

  @Test
  void aPageWithoutItsMenus() throws IOException {
    String article = "<p>" + SAID + " ".repeat(3) + "It said nothing else that day.</p>\n";
    Document page =
        read(write(
                "page.html",
                "<!DOCTYPE html><html><head><title>Fire | The Daily</title>"
                    + "<meta property='og:site_name' content='The Daily'>"
                    + "<link rel='canonical' href='https://d.example/1'>"
                    + "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":"
                    + "\"Fire on the border\",\"datePublished\":\"2021-05-14T08:00:00Z\",\"author\":"
                    + "[{\"@type\":\"Person\",\"name\":\"Ana Ruiz\"}],\"publisher\":{\"name\":\"Daily"
                    + " Ltd\"}}</script></head><body><nav><a href='/'>Home</a> <a>Sports</a></nav>"
                    + "<div class='cookie-banner'>We use cookies to spy on you all day long.</div>"
                    + "<div id='content'><h1>Fire on the border</h1>"
                    + article.repeat(6)
                    + "<ul><li><a href='/2'>Another story of another day</a></li></ul></div>"
                    + "<footer>Copyright The Daily, all rights reserved</footer></body></html>"))
            .only();
    assertEquals("Fire on the border", page.citation().title());
    assertEquals("Ana Ruiz", page.citation().author());
    assertEquals("Daily Ltd", page.citation().publisher());
    assertEquals("https://d.example/1", page.citation().url());
    assertEquals(LocalDate.of(2021, 5, 14), page.published());
    assertTrue(page.text().contains(SAID + " It said"), page.text());
    for (String furniture : List.of("Home", "Sports", "cookies", "Another story", "Copyright")) {
      assertFalse(page.text().contains(furniture), page.text());
    }
  }

  @Test
  void mails() throws IOException {
    String mail =
        "From: Ana Ruiz <ana@example.org>\r\nTo: b@example.org\r\nSubject: The border\r\n"
            + "Date: Fri, 14 May 2021 10:00:00 +0000\r\nMessage-ID: <m1@example.org>\r\n"
            + "Content-Type: text/plain; charset=utf-8\r\n\r\n"
            + SAID
            + "\r\n> What they wrote.\r\n";
    Document read = read(write("m.eml", mail)).only();
    assertEquals("m1@example.org", read.id());
    assertEquals("The border", read.citation().title());
    assertEquals("Ana Ruiz", read.citation().author());
    assertEquals(LocalDate.of(2021, 5, 14), read.published());
    assertEquals(SAID, read.text());
    String box = "From a Fri May 14 10:00:00 2021\n" + mail.replace("\r", "") + "\n";
    Found all = read(write("all.mbox", box + box.replace("m1@", "m2@")));
    assertEquals(
        List.of("m1@example.org", "m2@example.org"),
        all.documents.stream().map(Document::id).toList());
  }

  @Test
  void feeds() throws IOException {
    Found rss =
        read(
            write(
                "f.xml",
                "<?xml version='1.0'?><rss version='2.0'><channel><title>The Daily</title>"
                    + "<link>https://d.example</link><description>d</description>"
                    + "<item><title>Fire &amp;amp; smoke</title><link>https://d.example/1</link>"
                    + "<guid>https://d.example/1</guid><pubDate>Fri, 14 May 2021 10:00:00 GMT</pubDate>"
                    + "<description>&lt;p&gt;"
                    + SAID
                    + "&lt;/p&gt;</description></item>"
                    + "<item><title>No words</title><link>https://d.example/2</link></item>"
                    + "</channel></rss>"));
    assertEquals(List.of(SAID, "No words"), rss.documents.stream().map(Document::text).toList());
    Document first = rss.documents.get(0);
    assertEquals("https://d.example/1", first.id());
    assertEquals("Fire & smoke", first.citation().title());
    assertEquals("The Daily", first.citation().publisher());
    assertEquals(LocalDate.of(2021, 5, 14), first.published());
    Document atom =
        read(write(
                "f.atom",
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>A</title><id>u</id><entry>"
                    + "<title>T</title><id>urn:1</id><updated>2021-05-14T10:00:00Z</updated>"
                    + "<author><name>Ana Ruiz</name></author><content type='html'>"
                    + SAID
                    + "</content></entry></feed>"))
            .only();
    assertEquals("Ana Ruiz", atom.citation().author());
    Found list =
        read(
            write(
                "l.opml",
                "<opml version='2.0'><body><outline text='News'><outline text='D' type='rss'"
                    + " xmlUrl='https://d.example/feed'/></outline></body></opml>"));
    assertEquals(List.of(), list.failures);
    assertEquals(List.of("D https://d.example/feed"), list.feeds);
  }

  @Test
  void tables() throws IOException {
    Path file = folder.resolve("t.csv");
    Files.write(
        file,
        ("Id;Headline;Date;Text\n1;Café;14 May 2021;\"" + SAID + "\nSecond; line.\"\n2;;;\n")
            .getBytes(Charset.forName("windows-1252")));
    Found table = read(file);
    assertEquals(1, table.documents.size());
    assertEquals("Café", table.documents.get(0).citation().title());
    assertEquals(SAID + "\nSecond; line.", table.documents.get(0).text());
    table.fails("holds no text");
    read(write("u.csv", "a,b\n1,2\n")).fails("has no column \"text\"");
  }

  @Test
  void archives() throws IOException {
    Path inner = Samples.zip(folder.resolve("inner.zip"), Map.of("d/a.txt", SAID, "x.exe", "MZ"));
    assertEquals(SAID, read(inner).only().text());
    Path gz = folder.resolve("n.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
      out.write(("{\"id\":\"j\",\"text\":\"" + SAID + "\"}\n").getBytes(StandardCharsets.UTF_8));
    }
    assertEquals("j", read(gz).only().id());
  }

  @Test
  void webArchives() throws IOException {
    String body = "<html><head><title>T</title></head><body><p>" + SAID + "</p></body></html>";
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n"
            + body;
    String missing =
        "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nContent-Length: 0\r\n\r\n";
    Document page =
        read(write(
                "w.warc",
                record("https://d.example/1", http) + record("https://d.example/2", missing)))
            .only();
    assertEquals("https://d.example/1", page.id());
    assertEquals("https://d.example/1", page.citation().url());
    assertEquals(SAID, page.text());
    assertNull(page.published());
  }

  private static String record(String address, String http) {
    return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: "
        + address
        + "\r\nWARC-Date: 2021-05-15T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:"
        + address.length()
        + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
        + http.length()
        + "\r\n\r\n"
        + http
        + "\r\n\r\n";
  }
}
