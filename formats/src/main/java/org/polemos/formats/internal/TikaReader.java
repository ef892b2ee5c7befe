package org.polemos.formats.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.txt.TXTParser;
import org.apache.tika.sax.BodyContentHandler;
import org.jspecify.annotations.Nullable;
import org.polemos.text.Defaults;
import org.polemos.text.Document;
import org.polemos.text.DocumentReader;
import org.polemos.text.Problem;
import org.polemos.text.PublicationDate;
import org.xml.sax.SAXException;

/** Reads PDF, office files, books and e-mail through Apache Tika. */
final class TikaReader implements DocumentReader {

  private static final String OOXML =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private static final Map<String, Supplier<Parser>> PARSERS =
      Map.of(
          "application/pdf",
          PDFParser::new,
          OOXML,
          OOXMLParser::new,
          "application/msword",
          OfficeParser::new,
          "application/vnd.oasis.opendocument.text",
          OpenDocumentParser::new,
          "application/rtf",
          RTFParser::new,
          "application/epub+zip",
          EpubParser::new,
          "message/rfc822",
          RFC822Parser::new);

  private static final int LONGEST = 64 << 20;

  /** Authors that programs fill in by themselves. */
  private static final Set<String> NOBODY =
      Set.of("user", "admin", "administrator", "owner", "unknown", "author", "root", "pc", "test");

  /** A word that a line's end cut in two. */
  private static final Pattern CUT = Pattern.compile("(?<=\\p{Ll})-[ \\t]*\\R(?=\\p{Ll})");

  private static final Pattern QUOTED = Pattern.compile("(?m)^>.*$");

  private final String type;

  TikaReader(String type) {
    this.type = type;
  }

  static boolean reads(String type) {
    return PARSERS.containsKey(type);
  }

  @Override
  public void read(InputStream bytes, String name, Defaults defaults, Sink sink)
      throws IOException {
    Metadata metadata = new Metadata();
    BodyContentHandler text = new BodyContentHandler(LONGEST);
    try (TikaInputStream in = TikaInputStream.get(bytes)) {
      parser().parse(in, text, metadata, context());
      sink.document(document(text.toString(), metadata, name, defaults));
    } catch (EncryptedDocumentException locked) {
      sink.failure(new Problem(name, "is encrypted", "save it without a password"));
    } catch (EmptyException empty) {
      sink.failure(
          new Problem(
              name,
              "holds no text",
              type.equals("application/pdf")
                  ? "if its pages are pictures, read them first: ocrmypdf in.pdf out.pdf"
                  : "nothing to code"));
    } catch (TikaException | SAXException broken) {
      if (WriteLimitReachedException.isWriteLimitReached(broken)) {
        throw new TooLargeException("holds more than " + (LONGEST >> 20) + " MB of text");
      }
      sink.failure(new Problem(name, "is broken: " + reason(broken), "save it as text"));
    }
  }

  /** Tells that nothing is left to code. */
  private static final class EmptyException extends TikaException {
    private static final long serialVersionUID = 1;

    EmptyException() {
      super("no text");
    }
  }

  private Parser parser() {
    Supplier<Parser> parser = PARSERS.get(type);
    if (parser == null) {
      throw new IllegalArgumentException(type);
    }
    return parser.get();
  }

  /** Within a mail or a book only text and pages are opened, no attachments and pictures. */
  private static ParseContext context() {
    ParseContext context = new ParseContext();
    context.set(Parser.class, new AutoDetectParser(new TXTParser(), new JSoupParser()));
    return context;
  }

  private Document document(String raw, Metadata metadata, String name, Defaults defaults)
      throws EmptyException {
    boolean mail = type.equals("message/rfc822");
    String text = tidy(raw, mail);
    if (text.isEmpty()) {
      throw new EmptyException();
    }
    String created = metadata.get(TikaCoreProperties.CREATED);
    LocalDate day = created == null ? null : PublicationDate.parse(created);
    String id = mail ? Names.words(metadata.get("Message:Raw-Header:Message-ID")) : null;
    return new Document(
        id == null ? Names.stem(name) : id.replaceAll("^<|>$", ""),
        text,
        day == null ? defaults.published() : day,
        Names.citation(
            metadata.get(TikaCoreProperties.TITLE),
            author(metadata),
            metadata.get(TikaCoreProperties.PUBLISHER),
            null,
            defaults));
  }

  private static @Nullable String author(Metadata metadata) {
    String from = metadata.get(Message.MESSAGE_FROM_NAME);
    String author = Names.words(from == null ? metadata.get(TikaCoreProperties.CREATOR) : from);
    return author == null || NOBODY.contains(author.toLowerCase(Locale.ROOT)) ? null : author;
  }

  /** Paragraphs with a blank line between; of mails without what they quote of others. */
  private static String tidy(String raw, boolean mail) {
    String own = mail ? QUOTED.matcher(raw).replaceAll("") : raw;
    return CUT.matcher(own)
        .replaceAll("")
        .replace('\u00a0', ' ')
        .replaceAll("[ \\t]+(?=\\R)", "")
        .replaceAll("(\\R){3,}", "\n\n")
        .strip();
  }

  private static String reason(Exception broken) {
    Throwable cause = broken.getCause() == null ? broken : broken.getCause();
    return String.valueOf(cause.getMessage() == null ? cause : cause.getMessage());
  }
}
