package org.polemos.spark;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How documents that never end are taken. */
final class FeedOptions {

  @Option(
      names = "--feed",
      description =
          "Code documents as they come: JSON Lines files that appear in the folder INPUT, or messages"
              + " of --topic. Of copies of a text only the first is coded.")
  private boolean feed;

  @Option(
      names = "--kafka",
      paramLabel = "HOST:PORT",
      description = "Servers of Kafka, instead of a folder.")
  private @Nullable String servers;

  @Option(
      names = "--topic",
      paramLabel = "NAME",
      description = "The topic; each message is a line of JSON.")
  private @Nullable String topic;

  @Option(
      names = "--every",
      paramLabel = "SECONDS",
      converter = Positive.class,
      description = "How often to look for new documents; default: 60.")
  private int every = 60;

  @Option(
      names = "--memory",
      paramLabel = "TIME",
      description = "How long a text is remembered, to leave out its copies; default: \"7 days\".")
  private String memory = "7 days";

  @Option(names = "--once", description = "End when all that is there is coded.")
  private boolean once;

  boolean wanted() {
    return feed;
  }

  @Nullable String servers() {
    return servers;
  }

  @Nullable String topic() {
    return topic;
  }

  String every() {
    return every + " seconds";
  }

  String memory() {
    return memory;
  }

  boolean once() {
    return once;
  }
}
