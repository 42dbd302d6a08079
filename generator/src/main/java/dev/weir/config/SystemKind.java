package dev.weir.config;

/** Kinds of data systems, by the words of a job's access. */
public enum SystemKind {
  KAFKA("kafka", "kafka"),
  BUCKET("bucket", "buckets"),
  GLUE("glue", "glue"),
  KINESIS("kinesis", "kinesis"),
  DYNAMODB("dynamodb", "dynamodb"),
  SQS("sqs", "sqs"),
  SECRET("secret", "secrets"),
  JDBC("jdbc", "jdbc"),
  LAKE("lake", "lakes"),
  HTTP("http", "http"),
  SERVICE("service", "services");

  private final String word;
  private final String field;

  SystemKind(String word, String field) {
    this.word = word;
    this.field = field;
  }

  /** The word in a job's access. */
  public String word() {
    return word;
  }

  /** The field of the environment that declares systems of this kind. */
  public String field() {
    return field;
  }
}
