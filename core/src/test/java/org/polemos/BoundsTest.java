package org.polemos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.polemos.text.Document;

/** A document that never ends is given up, and those after it are worked on. */
class BoundsTest {

  private static final Document ANY = Document.of("a", "Italy met Serbia.");

  private final Bounds brief = new Bounds(Duration.ofMillis(200));

  @Test
  void whatNeverEndsIsGivenUpAndTheNextOneTaken() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    long started = System.nanoTime();
    for (int i = 0; i < 4; i++) {
      assertThrows(
          TooSlowException.class,
          () ->
              brief.within(
                  ANY,
                  document -> {
                    while (end.getCount() > 0) {
                      Thread.onSpinWait();
                    }
                    return 0;
                  }));
    }
    assertTrue(System.nanoTime() - started < 20e9);
    assertEquals(ANY.text(), brief.within(ANY, Document::text));
    end.countDown();
  }

  @Test
  void theCoderStopsWhereNobodyWaits() throws Exception {
    Document endless = Document.of("b", "Italy attacked Serbia near Paris. ".repeat(60_000));
    CompletableFuture<Throwable> why = new CompletableFuture<>();
    assertThrows(
        TooSlowException.class,
        () ->
            brief.within(
                endless,
                document -> {
                  try {
                    return Shipped.CODER.code(document);
                  } catch (CancellationException stopped) {
                    why.complete(stopped);
                    throw stopped;
                  }
                }));
    assertEquals(CancellationException.class, why.get(20, TimeUnit.SECONDS).getClass());
  }

  @Test
  void whatBreaksIsHandedOn() {
    assertThrows(
        StackOverflowError.class,
        () ->
            brief.within(
                ANY,
                document -> {
                  throw new StackOverflowError();
                }));
    assertThrows(
        IllegalStateException.class,
        () ->
            brief.within(
                ANY,
                document -> {
                  throw new IllegalStateException("broken");
                }));
  }

  @Test
  void whatTogetherNeedsMoreMemoryThanThereIsGoesOneAfterTheOther() throws Exception {
    Document large = Document.of("c", "Italy met Serbia. ".repeat(400));
    Bounds bounds = new Bounds(Bounds.TIME, 3);
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Runnable work =
        () ->
            bounds.within(
                large,
                document -> {
                  most.accumulateAndGet(now.incrementAndGet(), Math::max);
                  pause();
                  return now.decrementAndGet();
                });
    CompletableFuture<?> one = CompletableFuture.runAsync(work);
    CompletableFuture<?> two = CompletableFuture.runAsync(work);
    CompletableFuture.allOf(one, two).get(30, TimeUnit.SECONDS);
    assertEquals(1, most.get());
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
