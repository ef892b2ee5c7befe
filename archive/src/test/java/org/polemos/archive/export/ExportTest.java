package org.polemos.archive.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import org.polemos.archive.Archive;
import org.polemos.archive.Made;
import org.polemos.archive.story.Linker;
import org.polemos.record.RecordFormat;
import org.polemos.record.Status;

/** Every export is read by a reader that others wrote. */
class ExportTest {

  private static final String NASTY = "RUS hit \"UKR\"\t<b>& \\ 'x'\u0007 depots in Okhtyrka.";

  @TempDir private Path folder;
  private Archive archive;

  @BeforeEach
  void fill() {
    archive = Archive.open(folder.resolve("a.db"));
    Made.add(
        archive,
        "news.jsonl",
        Made.deed(
                Made.document("a", "Tass", "2022-03-05", "RUS jets bombed UKR depots in Okhtyrka."),
                "ASSAULT",
                "RUS",
                "UKR")
            .on("2022-03-04")
            .in("Okhtyrka"),
        Made.deed(
                Made.document(
                    "b", "Unian", "2022-03-05", "RUS jets bombed UKR depots at Okhtyrka."),
                "ASSAULT",
                "RUS",
                "UKR")
            .on("2022-03-04")
            .in("Okhtyrka")
            .by("Igor \"X\""),
        Made.deed(Made.document("c \"<&", "Wire", null, NASTY), "CONSULT", "the \"<&\" man", "RUS")
            .status(Status.PLANNED));
    new Linker(archive).link((done, all) -> {});
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private String export(RecordFormat format) throws IOException {
    StringWriter out = new StringWriter();
    assertEquals(3, new Export(archive, null, true).write(format, out));
    return out.toString();
  }

  @Test
  void parquetIsReadByDuckDb() throws IOException, SQLException {
    Path file = folder.resolve("it's.parquet");
    assertEquals(3, new Export(archive, null, true).parquet(file));
    assertEquals(
        List.of("3|2|2022-03-04|-9.0|3"),
        ask(
            "SELECT count(*), count(DISTINCT story), min(date_start), min(score),"
                + " count(sentence) FROM '"
                + file.toString().replace("'", "''")
                + "'"));
    assertEquals(1, new Export(archive, "event:CONSULT", true).parquet(file));
    assertEquals(
        List.of("1|" + NASTY),
        ask("SELECT count(*), min(sentence) FROM '" + file.toString().replace("'", "''") + "'"));
  }

  @ParameterizedTest
  @CsvSource({
    "TSV,40,3,true",
    "ICEWS,20,3,true",
    "GDELT,61,2,false",
    "MENTIONS,16,3,false",
    "CSV,50,3,true"
  })
  void tablesAreReadByDuckDb(RecordFormat format, int columns, int rows, boolean header)
      throws IOException, SQLException {
    Path file = Files.writeString(folder.resolve("table"), export(format));
    String read =
        "read_csv('%s', delim = '%s', quote = '%s', header = %s, all_varchar = true)"
            .formatted(
                file,
                format == RecordFormat.CSV ? "," : "\t",
                format == RecordFormat.CSV ? "\"" : "",
                header);
    assertEquals(List.of(Integer.toString(rows)), ask("SELECT count(*) FROM " + read));
    assertEquals(columns, ask("DESCRIBE SELECT * FROM " + read).size());
  }

  @Test
  void gdeltCountsTheTellingsOfAStory() throws IOException {
    String[] first = export(RecordFormat.GDELT).split("\n")[0].split("\t", -1);
    assertEquals("20220304", first[1]);
    assertEquals("RUSGOV", first[5]);
    assertEquals("UKR", first[17]);
    assertEquals("2 2 2", first[31] + " " + first[32] + " " + first[33]);
    assertEquals("SY", first[53]);
    String[] mention = export(RecordFormat.MENTIONS).split("\n")[1].split("\t", -1);
    assertEquals(first[0], mention[0], "mentions carry their event's number");
  }

  private static List<String> ask(String sql) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.append(i == 1 ? "" : "|").append(rows.getString(i));
        }
        all.add(row.toString());
      }
      return all;
    }
  }

  @Test
  void trigIsReadByRdf4j() throws IOException {
    Model model = Rio.parse(new StringReader(export(RecordFormat.TRIG)), RDFFormat.TRIG);
    assertEquals(4, model.contexts().size(), "a graph for each claim, and one for who makes it");
    assertTrue(
        model
            .filter(null, Values.iri("http://www.w3.org/ns/prov#wasAttributedTo"), null)
            .objects()
            .contains(Values.iri("urn:polemos:agent:Igor%20%22X%22")));
    Set<String> comments = new HashSet<>();
    model
        .filter(null, Values.iri("http://www.w3.org/2000/01/rdf-schema#comment"), null)
        .objects()
        .forEach(words -> comments.add(words.stringValue()));
    assertTrue(
        comments.contains(NASTY.replace('\u0007', ' ').replace('\t', ' ')), comments.toString());
  }

  @Test
  void gexfIsReadByJgrapht() throws IOException {
    Graph<String, DefaultWeightedEdge> graph =
        new DirectedWeightedPseudograph<>(
            SupplierUtil.createStringSupplier(), SupplierUtil.DEFAULT_WEIGHTED_EDGE_SUPPLIER);
    SimpleGEXFImporter<String, DefaultWeightedEdge> reader = new SimpleGEXFImporter<>();
    reader.setVertexFactory(name -> name);
    reader.importGraph(graph, new StringReader(export(RecordFormat.GEXF)));
    assertEquals(Set.of("RUS", "UKR", "the \"<&\" man"), graph.vertexSet());
    assertEquals(2, graph.edgeSet().size());
    assertEquals(2, graph.getEdgeWeight(graph.getEdge("RUS", "UKR")));
  }

  @Test
  void geoJsonIsReadByJts() throws IOException, ParseException {
    Geometry points = new GeoJsonReader().read(export(RecordFormat.GEOJSON));
    assertEquals(2, points.getNumGeometries());
    assertEquals(2.0, points.getCoordinate().getX());
    assertEquals(1.0, points.getCoordinate().getY());
  }

  @ParameterizedTest
  @EnumSource(
      value = RecordFormat.class,
      names = {"JSONL", "PLOVER", "GEOJSON", "TIMELINE", "ANNOTATION"})
  void jsonIsWellFormed(RecordFormat format) throws IOException {
    int values = 0;
    try (JsonParser json = new JsonFactory().createParser(export(format))) {
      while (json.nextToken() != null) {
        values++;
      }
    }
    assertTrue(values > 20, "only " + values);
  }

  @Test
  void withoutTextsNoSentenceIsThere() throws IOException {
    for (RecordFormat format : RecordFormat.values()) {
      StringWriter out = new StringWriter();
      new Export(archive, null, false).write(format, out);
      assertFalse(out.toString().contains("bombed UKR depots in"), format + ": " + out);
    }
  }
}
