package org.polemos.eval;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a file of flat JSON objects, one after another, as maps of texts. */
final class JsonObjects {

  private JsonObjects() {}

  static List<Map<String, String>> read(Path file) throws IOException {
    List<Map<String, String>> objects = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(file);
        JsonParser json = new JsonFactory().createParser(reader)) {
      while (json.nextToken() == JsonToken.START_OBJECT) {
        Map<String, String> object = new HashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
          String key = json.currentName();
          json.nextToken();
          object.put(key, json.getText());
          json.skipChildren();
        }
        objects.add(object);
      }
    }
    return objects;
  }
}
