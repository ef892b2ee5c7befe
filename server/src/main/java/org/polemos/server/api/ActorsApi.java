package org.polemos.server.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polemos.actor.ActorDirectory;
import org.polemos.actor.ActorDirectory.Profile;
import org.polemos.archive.Archive;
import org.polemos.archive.trend.Series;
import org.polemos.archive.trend.Trend;
import org.polemos.archive.trend.Trends;
import org.polemos.archive.trend.Unit;
import org.polemos.archive.view.Actors;
import org.polemos.server.Archives;
import org.polemos.server.BackgroundEngine;
import org.polemos.server.http.Problem;
import org.polemos.server.http.Request;
import org.polemos.server.http.Response;
import org.polemos.server.http.Router;

/** Actors: what the lists know of them, what they did, what was done to them. */
final class ActorsApi {

  private static final int QUADS = 4;

  private final Archives archives;
  private final BackgroundEngine engine;

  ActorsApi(Archives archives, BackgroundEngine engine) {
    this.archives = archives;
    this.engine = engine;
  }

  void add(Router router) {
    // The lists belong to the codebook and not to the archive; so one actor is asked for anew.
    router.get("/api/actors", this::list).live("/api/actors/{name}", this::actor);
  }

  private Response list(Request request) {
    String word = request.parameter("q");
    return archives.read(archive -> {
      Actors actors = new Actors(archive);
      return Response.json(
          new Page<>(
              actors.count(word), actors.list(word, Page.limit(request), Page.offset(request))));
    });
  }

  /**
   * One actor.
   *
   * @param kind which list has it; {@code null} for none
   * @param listed other names in the lists
   * @param aliases how the texts name it
   */
  record View(
      String name,
      @Nullable String code,
      @Nullable String country,
      @Nullable String sector,
      @Nullable String kind,
      List<Actors.Alias> aliases,
      List<String> listed,
      List<ActorDirectory.Term> offices,
      List<Actors.Deed> deeds,
      List<Actors.Deed> suffered,
      List<Actors.Source> bySource,
      List<Actors.Partner> partners,
      PicturesApi.TrendView trend) {}

  private Response actor(Request request) {
    String named = request.path("name");
    ActorDirectory directory = engine.get().actors();
    return archives.read(archive -> Response.json(view(archive, named, directory)));
  }

  private static View view(Archive archive, String named, ActorDirectory directory) {
    Actors actors = new Actors(archive);
    String called = actors.called(named);
    Profile profile = profile(directory, called == null ? named : called);
    if (called == null && profile == null) {
      throw Problem.notFound("actor " + named);
    }
    String name = called != null ? called : profile == null ? named : profile.name();
    Actors.Actor known = actors.get(name);
    return new View(
        name,
        known == null ? profile == null ? null : profile.code() : blankToNull(known.code()),
        known == null ? null : blankToNull(known.country()),
        known == null ? null : blankToNull(known.sector()),
        profile == null ? null : profile.kind(),
        actors.aliases(name),
        profile == null ? List.of() : profile.aliases(),
        profile == null ? List.of() : profile.terms(),
        actors.deeds(name, false),
        actors.deeds(name, true),
        actors.sources(name),
        actors.partners(name),
        trend(archive, name));
  }

  private static @Nullable Profile profile(ActorDirectory directory, String name) {
    List<Profile> found = directory.find(name);
    return found.isEmpty() ? null : found.get(0);
  }

  private static PicturesApi.TrendView trend(Archive archive, String name) {
    String question = "party:\"" + name.replace("\"", " ") + "\"";
    boolean askable = name.codePoints().anyMatch(Character::isLetterOrDigit);
    Trend trend =
        askable
            ? new Trends(archive)
                .count(question, Series.QUAD, Unit.MONTH, Trend.Measure.RECORDS, QUADS)
            : new Trend(new ArrayList<>(), java.util.Map.of());
    return PicturesApi.TrendView.of(
        trend, Series.QUAD, Unit.MONTH, Trend.Measure.RECORDS, List.of());
  }

  private static @Nullable String blankToNull(String word) {
    return word.isEmpty() ? null : word;
  }
}
