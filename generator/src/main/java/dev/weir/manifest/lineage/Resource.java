package dev.weir.manifest.lineage;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something that holds data, by what it is and not by what an environment calls it: two names of
 * one topic are one resource.
 *
 * @param id the same wherever the thing itself is the same: an ARN, or an address and a name
 * @param label what people call it: a topic, {@code bucket/prefix/}, {@code database.table}
 */
public record Resource(Kind kind, String id, String label) implements Comparable<Resource> {

  private static final Comparator<Resource> ORDER =
      Comparator.comparing(Resource::kind).thenComparing(Resource::id);

  /** What sort of thing it is. */
  public enum Kind {
    /** Of Kafka. */
    TOPIC("topic"),
    /** Keys of a bucket below a folder, or one whole key. */
    PREFIX("prefix"),
    /** A table of the Glue Data Catalog. */
    GLUE_TABLE("glue-table"),
    /** A table of a lake warehouse, by its folder. */
    LAKE_TABLE("lake-table"),
    /** Of Kinesis. */
    STREAM("stream"),
    /** The items of a DynamoDB table. */
    DYNAMODB_TABLE("dynamodb-table"),
    /** The changes of a DynamoDB table. */
    DYNAMODB_STREAM("dynamodb-stream"),
    /** Of SQS. */
    QUEUE("queue"),
    /** Of Secrets Manager. */
    SECRET("secret"),
    /** A table of a database that is reached by JDBC. */
    DATABASE_TABLE("database-table"),
    /** Of HTTP. */
    ENDPOINT("endpoint"),
    /** A Service of another namespace. */
    SERVICE("service");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As the lineage file names it. */
    public String word() {
      return word;
    }

    static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
  }

  /**
   * Whether whoever has this one has the other too: the same thing, or a folder around it.
   *
   * @param other a resource of the same kind
   */
  public boolean covers(Resource other) {
    return kind == other.kind
        && (id.equals(other.id)
            || (kind == Kind.PREFIX && id.endsWith("/") && other.id.startsWith(id)));
  }

  @Override
  public int compareTo(Resource other) {
    return ORDER.compare(this, other);
  }
}
