package org.polemos.server.api;

import org.polemos.server.Archives;
import org.polemos.server.BackgroundEngine;
import org.polemos.server.Settings;
import org.polemos.server.http.Router;

/** All that can be asked. */
public final class Api implements AutoCloseable {

  private final Router router = new Router();
  private final JobsApi jobs;

  public Api(Archives archives, BackgroundEngine engine, Settings settings) {
    Analyses analyses = new Analyses(engine);
    Judgements judgements = new Judgements(engine);
    if (!settings.readOnly()) {
      archives.write(JobsApi::giveUp);
    }
    jobs = new JobsApi(archives, engine);
    new MetaApi(archives, engine, settings).add(router);
    new CodeApi(analyses).add(router);
    new DocumentsApi(archives, analyses, judgements).add(router);
    new SearchApi(archives, judgements).add(router);
    new StoriesApi(archives, judgements).add(router);
    new PicturesApi(archives).add(router);
    new ActorsApi(archives, engine).add(router);
    new ReviewApi(archives, analyses, judgements).add(router);
    new ExportApi(archives).add(router);
    jobs.add(router);
  }

  public Router router() {
    return router;
  }

  /** Stops the jobs that go on. */
  @Override
  public void close() {
    jobs.close();
  }
}
