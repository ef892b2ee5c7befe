package org.polemos.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files of foreign formats, made when they are needed. */
final class Samples {

  private Samples() {}

  static Path pdf(Path file, String password, String... lines) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.setFont(new PDType1Font(FontName.HELVETICA), 11);
        content.beginText();
        content.setLeading(14);
        content.newLineAtOffset(50, 700);
        for (String line : lines) {
          content.showText(line);
          content.newLine();
        }
        content.endText();
      }
      document.getDocumentInformation().setTitle("A statement");
      document.getDocumentInformation().setAuthor("Ministry of Rivers");
      document
          .getDocumentInformation()
          .setCreationDate(new GregorianCalendar(2021, Calendar.MAY, 14));
      if (!password.isEmpty()) {
        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      }
      document.save(file.toFile());
    }
    return file;
  }

  static Path docx(Path file, String... paragraphs) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      for (String paragraph : paragraphs) {
        document.createParagraph().createRun().setText(paragraph);
      }
      document.getProperties().getCoreProperties().setTitle("A letter");
      document.getProperties().getCoreProperties().setCreator("Ivan Petrov");
      document.write(out);
    }
    return file;
  }

  static Path odt(Path file, String paragraph) throws IOException {
    return zip(
        file,
        Map.of(
            "mimetype",
            "application/vnd.oasis.opendocument.text",
            "content.xml",
            "<?xml version='1.0'?><office:document-content"
                + " xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><office:body>"
                + "<office:text><text:p>"
                + paragraph
                + "</text:p></office:text></office:body>"
                + "</office:document-content>"));
  }

  static Path epub(Path file, String paragraph) throws IOException {
    return zip(
        file,
        Map.of(
            "mimetype", "application/epub+zip",
            "META-INF/container.xml",
                "<?xml version='1.0'?><container version='1.0'"
                    + " xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles><rootfile"
                    + " full-path='c.opf' media-type='application/oebps-package+xml'/></rootfiles>"
                    + "</container>",
            "c.opf",
                "<?xml version='1.0'?><package xmlns='http://www.idpf.org/2007/opf' version='2.0'>"
                    + "<metadata xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>A book"
                    + "</dc:title><dc:creator>Ana Ruiz</dc:creator><dc:publisher>Hill Press"
                    + "</dc:publisher></metadata><manifest><item id='a' href='a.xhtml'"
                    + " media-type='application/xhtml+xml'/></manifest><spine><itemref idref='a'/>"
                    + "</spine></package>",
            "a.xhtml",
                "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>1</title></head><body><p>"
                    + paragraph
                    + "</p></body></html>"));
  }

  static Path zip(Path file, Map<String, String> files) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      // The type of a book or an office file must come first.
      for (String name : files.keySet().stream().sorted((a, b) -> rank(a) - rank(b)).toList()) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(String.valueOf(files.get(name)).getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private static int rank(String name) {
    return name.equals("mimetype") ? 0 : 1;
  }

  /** A ZIP file of one file of so many megabytes of the letter a. */
  static byte[] bomb(int megabytes, String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] block = "a".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      for (int i = 0; i < megabytes; i++) {
        zip.write(block);
      }
    }
    return bytes.toByteArray();
  }
}
