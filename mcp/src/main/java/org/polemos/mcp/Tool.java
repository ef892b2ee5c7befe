package org.polemos.mcp;

import io.modelcontextprotocol.spec.McpSchema;
import java.util.Map;

/** One thing that an assistant may ask for. */
interface Tool {

  /** Name, purpose and arguments, as the assistant is told them. */
  McpSchema.Tool described();

  /**
   * Answers one call.
   *
   * @throws RefusedException where the arguments are wrong
   */
  Answer answer(Arguments given);

  /**
   * An answer twice: in words, to be read, and as JSON, to be worked with.
   *
   * @param json a JSON object
   */
  record Answer(String words, String json) {}

  /** A tool that changes nothing and asks nobody outside. */
  static McpSchema.Tool readOnly(
      String name, String title, String description, Map<String, Object> arguments) {
    return new McpSchema.Tool.Builder()
        .name(name)
        .title(title)
        .description(description)
        .inputSchema(arguments)
        .annotations(
            McpSchema.ToolAnnotations.builder()
                .title(title)
                .readOnlyHint(true)
                .destructiveHint(false)
                .idempotentHint(true)
                .openWorldHint(false)
                .build())
        .build();
  }
}
