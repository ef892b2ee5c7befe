package org.polemos.archive.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.dkpro.statistics.agreement.unitizing.KrippendorffAlphaUnitizingAgreement;
import org.dkpro.statistics.agreement.unitizing.UnitizingAnnotationStudy;
import org.jspecify.annotations.Nullable;
import org.polemos.text.Span;

/** Krippendorff's alpha: 1 is perfect agreement, 0 what chance would give. */
public final class Alpha {

  private Alpha() {}

  /**
   * Nominal alpha.
   *
   * @param items what each person says of each item, {@code null} for nothing
   * @return {@code null} where nobody ever says anything else, so that nothing can be told
   */
  public static @Nullable Double nominal(List<@Nullable String[]> items) {
    int people = items.isEmpty() ? 2 : items.get(0).length;
    CodingAnnotationStudy study = new CodingAnnotationStudy(people);
    items.forEach(item -> study.addItem((Object[]) item));
    if (study.getCategoryCount() < 2) {
      return null;
    }
    return finite(
        new KrippendorffAlphaAgreement(study, new NominalDistanceFunction()).calculateAgreement());
  }

  /**
   * Unitizing alpha, of spans that two people mark.
   *
   * @param length of the text
   * @param marks by category, the spans of the one and of the other
   * @param category {@code null} for all together
   */
  public static @Nullable Double unitizing(
      int length, Map<String, List<List<Span>>> marks, @Nullable String category) {
    UnitizingAnnotationStudy study = new UnitizingAnnotationStudy(2, 0, length);
    int[] units = {0, 0};
    new TreeMap<>(marks)
        .forEach((name, people) -> {
          for (int who = 0; who < people.size(); who++) {
            for (Span span : merged(people.get(who))) {
              study.addUnit(span.start(), span.length(), who, name);
              units[who] += category == null || category.equals(name) ? 1 : 0;
            }
          }
        });
    if (units[0] + units[1] == 0) {
      return null;
    }
    KrippendorffAlphaUnitizingAgreement alpha = new KrippendorffAlphaUnitizingAgreement(study);
    return finite(
        category == null ? alpha.calculateAgreement() : alpha.calculateCategoryAgreement(category));
  }

  /** One person's marks of one kind must not overlap. */
  private static List<Span> merged(List<Span> spans) {
    List<Span> merged = new ArrayList<>();
    for (Span span : spans.stream().sorted().toList()) {
      int last = merged.size() - 1;
      if (last >= 0 && merged.get(last).overlaps(span)) {
        merged.set(last, merged.get(last).union(span));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }

  private static @Nullable Double finite(double alpha) {
    return Double.isFinite(alpha) ? Math.round(alpha * 1000) / 1000.0 : null;
  }
}
