import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends each line of a file to a Kafka topic: SERVERS TOPIC FILE. */
class Send {
  public static void main(String[] args) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", args[0], "acks", "all");
    var text = new StringSerializer();
    int sent = 0;
    try (var producer = new KafkaProducer<>(settings, text, text);
        var lines = Files.lines(Path.of(args[2]))) {
      for (String line : (Iterable<String>) lines::iterator) {
        producer.send(new ProducerRecord<>(args[1], line));
        sent++;
      }
      producer.flush();
    }
    System.out.println("sent " + sent + " messages");
  }
}
