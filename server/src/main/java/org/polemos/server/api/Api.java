package org.polemos.server.api;

import org.polemos.server.Archives;
import org.polemos.server.BackgroundEngine;
import org.polemos.server.Settings;
import org.polemos.server.http.Router;

/** All that can be asked. */
public final class Api implements AutoCloseable {

  private final Router router = new Router();

  public Api(Archives archives, BackgroundEngine engine, Settings settings) {
    Analyses analyses = new Analyses(engine);
    Judgements judgements = new Judgements(engine);
    new MetaApi(archives, engine, settings).add(router);
    new CodeApi(analyses).add(router);
    new DocumentsApi(archives, analyses, judgements).add(router);
    new SearchApi(archives).add(router);
  }

  public Router router() {
    return router;
  }

  @Override
  public void close() {}
}
