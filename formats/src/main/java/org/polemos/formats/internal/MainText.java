package org.polemos.formats.internal;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the part of a page that is its article: the one marked so, else the one whose paragraphs
 * hold most of the page's sentences, after Readability.
 */
final class MainText {

  /** What is never part of an article. */
  private static final String FURNITURE =
      "script, style, noscript, template, iframe, svg, form, button, input, select, nav, aside,"
          + " footer, dialog, figure, [hidden], [aria-hidden=true], [role=navigation],"
          + " [role=banner], [role=contentinfo], [role=complementary], [role=search],"
          + " [style~=display:\\s*none]";

  /** Names that sites give to what surrounds an article. */
  private static final String NAMED_FURNITURE =
      "(?i)(^|[-_ ])(nav(bar|igation)?|menu|sidebar|breadcrumbs?|footer|masthead|share|sharing"
          + "|social|related|recommend(ed)?|comments?|cookie|consent|newsletter|subscribe|advert"
          + "(isement)?|ads?|promo|banner|popup|modal|pagination|tags|byline-links|skip-link)"
          + "($|[-_ ])";

  private static final String MARKED =
      "[itemprop=articleBody], article, [role=article], main, [role=main]";

  private static final int ENOUGH = 200;
  private static final int PARAGRAPH = 25;

  /** A block of which more than this lies in links is a list of links. */
  private static final double LINKS = 0.5;

  private MainText() {}

  static Element of(Document page) {
    Element body = page.body();
    body.select(FURNITURE).remove();
    removeNamedFurniture(body);
    Element marked = marked(body);
    Element found = marked == null ? densest(body) : marked;
    found.select("header").stream().filter(MainText::isLinks).toList().forEach(Element::remove);
    found.select("ul, ol, p, div, table, section").stream()
        .filter(block -> block != found && isLinks(block))
        .toList()
        .forEach(Element::remove);
    return found;
  }

  private static void removeNamedFurniture(Element body) {
    int all = body.text().length();
    for (Element element : body.select("[class], [id]")) {
      boolean named =
          (element.className() + " " + element.id()).matches(".*" + NAMED_FURNITURE + ".*");
      // A page that calls its whole content "menu" still has some.
      if (named && element != body && element.text().length() * 2 < all) {
        element.remove();
      }
    }
  }

  /** The largest part that is marked as an article, where it holds more than a teaser. */
  private static @Nullable Element marked(Element body) {
    for (String mark : MARKED.split(", ")) {
      Element best = null;
      for (Element element : body.select(mark)) {
        best = best == null || sentences(element) > sentences(best) ? element : best;
      }
      // Of a list of teasers none is the article.
      if (best != null && sentences(best) > ENOUGH && sentences(best) * 3 > sentences(body)) {
        return best;
      }
    }
    return null;
  }

  /** Each paragraph speaks for the block that holds it, and half for the one around. */
  private static Element densest(Element body) {
    Map<Element, Double> scores = new HashMap<>();
    for (Element paragraph : body.select("p, pre, blockquote, li, td")) {
      Element parent = paragraph.parent();
      int length = paragraph.text().length();
      if (parent == null || length < PARAGRAPH || isLinks(paragraph)) {
        continue;
      }
      scores.merge(parent, (double) length, Double::sum);
      if (parent.parent() != null) {
        scores.merge(parent.parent(), length / 2.0, Double::sum);
      }
    }
    Element best = null;
    double most = 0;
    for (Map.Entry<Element, Double> entry : scores.entrySet()) {
      if (entry.getValue() > most) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    // Where the best holds little of the page, its paragraphs are scattered: take all.
    return best == null || sentences(best) * 2 < sentences(body) ? body : best;
  }

  private static int sentences(Element element) {
    int length = 0;
    for (Element paragraph : element.select("p, pre, blockquote, li, td")) {
      int own = paragraph.text().length();
      length += own >= PARAGRAPH && !isLinks(paragraph) ? own : 0;
    }
    return length;
  }

  private static boolean isLinks(Element element) {
    int all = element.text().length();
    int linked = 0;
    for (Element link : element.select("a")) {
      linked += link.text().length();
    }
    return all > 0 && linked > LINKS * all && all - linked < ENOUGH;
  }
}
