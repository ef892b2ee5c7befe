package org.polemos.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the direction of dependencies. */
class ArchitectureTest {

  /** Each package may use those before it, and no others; the order of ARCHITECTURE.md. */
  private static final List<String> ORDER =
      List.of(
          "org.polemos.text..",
          "org.polemos.parse..",
          "org.polemos.learn..",
          "org.polemos.actor..",
          "org.polemos.attribution..",
          "org.polemos.coref..",
          "org.polemos.clause..",
          "org.polemos.record..",
          "org.polemos.codebook..",
          "org.polemos.time..",
          "org.polemos.place..",
          "org.polemos.event..",
          "org.polemos.cause..",
          "org.polemos");

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.polemos");

  /** The library alone; its trainers share packages with it, but not its rules. */
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(place -> place.contains("/core/") || place.contains("polemos-core"))
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.polemos");

  @Test
  void packagesUseOnlyThoseAboveThem() {
    for (int i = 0; i < ORDER.size(); i++) {
      String[] below = ORDER.subList(i + 1, ORDER.size()).toArray(new String[0]);
      if (below.length > 0) {
        noClasses()
            .that()
            .resideInAPackage(ORDER.get(i))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(below)
            .because("of the order in ARCHITECTURE.md")
            .check(CLASSES);
      }
    }
  }

  @Test
  void noPackagesUseEachOther() {
    slices().matching("org.polemos.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theLibraryNeedsJavaAndJacksonOnly() {
    classes()
        .that()
        .resideInAPackage("org.polemos..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "org.polemos..", "com.fasterxml.jackson.core..", "org.jspecify..")
        .check(CLASSES);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses().should().haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)").check(ALL);
  }
}
