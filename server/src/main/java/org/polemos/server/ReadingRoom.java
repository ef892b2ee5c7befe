package org.polemos.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.polemos.server.api.Api;
import org.polemos.server.guard.Guard;
import org.polemos.server.guard.Login;
import org.polemos.server.guard.Sessions;
import org.polemos.server.http.Router;
import org.polemos.server.http.Service;

/**
 * Opens an archive in the browser.
 *
 * <pre>{@code
 * try (ReadingRoom room = ReadingRoom.open(settings, engine, log)) {
 *   System.out.println(room.address());
 *   room.await();
 * }
 * }</pre>
 */
public final class ReadingRoom implements AutoCloseable {

  /** Threads that read and write; more clients wait. Slow ones cannot hold up all others. */
  private static final int THREADS = 96;

  private static final int BACKLOG = 256;
  private static final int IDLE_SECONDS = 30;

  static {
    // Read once by the JDK's server. A request must be there within seconds, an answer be taken
    // within minutes: whoever dawdles is cut off.
    setDefault("sun.net.httpserver.maxReqTime", "20");
    setDefault("sun.net.httpserver.maxRspTime", "600");
    setDefault("sun.net.httpserver.idleInterval", "30");
    setDefault("sun.net.httpserver.maxReqHeaders", "60");
    setDefault("sun.net.httpserver.maxReqHeaderSize", "65536");
    setDefault("jdk.httpserver.maxConnections", "512");
    setDefault("sun.net.httpserver.nodelay", "true");
  }

  private static void setDefault(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }

  private final HttpServer server;
  private final ThreadPoolExecutor threads;
  private final Archives archives;
  private final Api api;
  private final Settings settings;
  private final Pages pages;

  private ReadingRoom(
      HttpServer server,
      ThreadPoolExecutor threads,
      Archives archives,
      Api api,
      Settings settings,
      Pages pages) {
    this.server = server;
    this.threads = threads;
    this.archives = archives;
    this.api = api;
    this.settings = settings;
    this.pages = pages;
  }

  /**
   * Opens it.
   *
   * @param log faults are told there
   * @throws IOException where the port cannot be had
   * @throws org.polemos.archive.ArchiveException where the archive cannot be opened
   */
  public static ReadingRoom open(Settings settings, BackgroundEngine engine, PrintWriter log)
      throws IOException {
    int processors = Runtime.getRuntime().availableProcessors();
    int readers = Math.max(3, Math.min(8, processors + 1));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(settings.host(), settings.port()), BACKLOG);
    try {
      Archives archives = new Archives(settings.archive(), settings.readOnly(), readers);
      Api api = new Api(archives, engine, settings);
      Sessions sessions = settings.token() == null ? null : new Sessions(settings.token());
      Router router = api.router();
      new Login(sessions, Pages.resource("login.html"), Pages.resource("style.css")).add(router);
      Pages pages = new Pages(settings.page());
      server.createContext(
          "/",
          new Service(
              guard(settings, sessions),
              router,
              pages::answer,
              archives::version,
              readers * 2,
              log));
      ThreadPoolExecutor threads = threads();
      server.setExecutor(threads);
      server.start();
      engine.begin();
      return new ReadingRoom(server, threads, archives, api, settings, pages);
    } catch (RuntimeException refused) {
      server.stop(0);
      throw refused;
    }
  }

  private static Guard guard(Settings settings, @Nullable Sessions sessions) {
    Set<String> names = new HashSet<>(List.of("localhost", "127.0.0.1", "[::1]"));
    settings.names().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    names.add(settings.host().toLowerCase(Locale.ROOT));
    boolean everywhere = sessions != null && isAnyAddress(settings.host());
    return new Guard(names, everywhere, sessions, settings.readOnly());
  }

  private static boolean isAnyAddress(String host) {
    InetAddress address = new InetSocketAddress(host, 0).getAddress();
    return address != null && address.isAnyLocalAddress();
  }

  /** Whether a host is this machine and nobody else's. */
  public static boolean isLoopback(String host) {
    InetAddress address = new InetSocketAddress(host, 0).getAddress();
    return address != null && address.isLoopbackAddress();
  }

  private static ThreadPoolExecutor threads() {
    AtomicInteger number = new AtomicInteger();
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread thread = new Thread(work, "polemos http " + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  /** Where it is reached. */
  public String address() {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    boolean any = isAnyAddress(settings.host());
    return "http://" + (any ? "localhost" : host) + ":" + port() + "/";
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** Whether the page was built; without it there is the API alone. */
  public boolean hasPage() {
    return pages.isThere();
  }

  /** Waits until the process is told to end. */
  public void await() throws InterruptedException {
    Thread.currentThread().join();
  }

  @Override
  public void close() {
    server.stop(0);
    api.close();
    threads.shutdownNow();
    archives.close();
  }
}
