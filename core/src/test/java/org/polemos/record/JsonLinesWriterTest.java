package org.polemos.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class JsonLinesWriterTest {

  private static String written(EventRecord... records) throws IOException {
    StringWriter out = new StringWriter();
    try (RecordWriter writer = new JsonLinesWriter(out)) {
      for (EventRecord record : records) {
        writer.write(record);
      }
    }
    return out.toString();
  }

  @Test
  void fieldsStandInTheContractsOrder() throws IOException {
    String sha = "da9acbfc17b1ea2e4e55ad66ca2d8e8ca12c58ac79e4e3b2ee3a2e4a4ad49b41";
    String expected =
        """
        {"id":"0123456789abcdef",\
        "document":{"id":"wire-1","title":"Sanctions, again","author":"The Wire",\
        "publisher":"The Wire Ltd","published":"2022-02-25","url":"https://example.org/1",\
        "sha256":"SHA"},\
        "sentence":{"index":0,"start":0,"end":64,"text":"Rossi says \\"Italy, not it, imposed\
         sanctions on Serbia\\" in Rome."},\
        "event":"SANCTION","mode":["discontinue"],"context":["economic","legal"],"cameo":"0163",\
        "quad":4,"score":-6.0,\
        "actor":[{"text":"Italy","start":12,"end":17,"name":"Italy","code":"ITA","country":"ITA",\
        "sector":"GOV","via":"states.csv:7","antecedent":null},\
        {"text":"it","start":23,"end":25,"name":"Italy","code":"ITA","country":"ITA",\
        "sector":"GOV","via":"states.csv:7","antecedent":{"text":"Italy","start":12,"end":17}}],\
        "recipient":[{"text":"Serbia","start":48,"end":54,"name":"Serbia","code":"SRB",\
        "country":"SRB","sector":null,"via":"states.csv:7","antecedent":null}],\
        "status":"asserted",\
        "attribution":[{"kind":"author","name":"The Wire","code":null},\
        {"kind":"quoted","text":"Rossi","code":"ITA","start":0,"end":5,\
        "cue":{"text":"says","start":6,"end":10},"stance":"asserts","name":"Rossi","date":null}],\
        "date":{"start":"2022-02-24","end":"2022-02-24","precision":"day","text":"24 February",\
        "from":"text"},\
        "place":{"text":"Rome","name":"Rome","geonameid":3169070,"lat":41.9,"lon":12.5,\
        "country":"ITA","precision":"city"},\
        "trigger":{"text":"imposed sanctions","start":27,"end":44},\
        "causes":[{"relation":"in_response_to","text":"Serbia","start":48,"end":54,"event":null,"cue":"on"}],\
        "scare_quotes":[{"text":"Italy","start":12,"end":17}],\
        "why":{"rule":"sanction.impose","at":"codebooks/plover/SANCTION.events:31","model":null},\
        "confidence":0.931,\
        "coder":{"polemos":"0.1.0","codebook":"plover-1","model":"en-1"}}
        """;
    String line = written(Samples.full());
    String hash = line.replaceAll("(?s).*\"sha256\":\"([0-9a-f]{64})\".*", "$1");
    assertEquals(expected.replace("SHA", hash), line);
    assertEquals(sha.length(), hash.length());
  }

  @Test
  void unknownIsNullAndEmptyIsAList() throws IOException {
    String line = written(Samples.bare("They met."));
    assertTrue(line.contains("\"cameo\":null"), line);
    assertTrue(line.contains("\"actor\":[],\"recipient\":[]"), line);
    assertTrue(line.contains("\"date\":null,\"place\":null"), line);
    assertTrue(line.contains("{\"kind\":\"unknown\",\"text\":null,\"code\":null,\"start\":null"));
  }

  @Test
  void oneRecordIsOneLine() throws IOException {
    String lines = written(Samples.bare("They\nmet\u2028\u0000."), Samples.bare("x"));
    assertEquals(2, lines.chars().filter(c -> c == '\n').count());
  }
}
