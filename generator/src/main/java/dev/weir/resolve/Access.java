package dev.weir.resolve;

import dev.weir.config.DataSystem;
import dev.weir.config.SystemKind;
import java.util.List;
import java.util.Optional;

/**
 * One line of a job's access: a data system and what the job does with it.
 *
 * @param name logical name of the system
 * @param read what is read: topics, key prefixes or tables; for a system that is one thing, like a
 *     stream or a secret, the one line that says it is read, with an empty value
 * @param write what is written, likewise
 * @param consumerGroup of Kafka's readers
 * @param transactionalIdPrefix of Kafka's exactly-once writers
 * @param consumer enhanced fan-out consumer of a Kinesis stream
 * @param stream that says that a DynamoDB table's stream is read
 * @param leaf the line as a whole
 */
public record Access(
    SystemKind kind,
    String name,
    DataSystem system,
    List<Part> read,
    List<Part> write,
    Optional<Part> consumerGroup,
    Optional<Part> transactionalIdPrefix,
    Optional<Part> consumer,
    Optional<Part> stream,
    Leaf leaf) {

  public Access {
    read = List.copyOf(read);
    write = List.copyOf(write);
  }

  /** A value of the line with its own place in the file. */
  public record Part(String value, Leaf leaf) {}

  public boolean reads() {
    return !read.isEmpty();
  }

  public boolean writes() {
    return !write.isEmpty();
  }

  /** As the file names it: {@code kafka orders}. */
  @Override
  public String toString() {
    return kind.word() + " " + name;
  }
}
