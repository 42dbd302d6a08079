package dev.weir.manifest.lineage;

import dev.weir.config.DataSystem;
import dev.weir.manifest.lineage.Resource.Kind;
import dev.weir.resolve.ResolvedEnvironment;
import java.util.function.Function;

/** The resources of a system, by the words of a job's access line. */
final class Resources implements DataSystem.Cases<Function<String, Resource>> {

  private final ResolvedEnvironment environment;

  private Resources(ResolvedEnvironment environment) {
    this.environment = environment;
  }

  /**
   * From what a line names (a topic, a prefix, a table; empty where the system is one thing) to the
   * resource.
   */
  static Function<String, Resource> of(ResolvedEnvironment environment, DataSystem system) {
    return system.match(new Resources(environment));
  }

  @Override
  public Function<String, Resource> kafka(DataSystem.Kafka kafka) {
    String cluster = id(kafka);
    return topic -> new Resource(Kind.TOPIC, cluster + "/" + topic, topic);
  }

  @Override
  public Function<String, Resource> bucket(DataSystem.Bucket bucket) {
    String id = id(bucket) + "/";
    return prefix -> new Resource(Kind.PREFIX, id + prefix, bucket.name() + "/" + prefix);
  }

  @Override
  public Function<String, Resource> glue(DataSystem.Glue glue) {
    String database = id(glue) + "/";
    return table -> new Resource(Kind.GLUE_TABLE, database + table, glue.database() + "." + table);
  }

  @Override
  public Function<String, Resource> kinesis(DataSystem.Kinesis kinesis) {
    return whole(new Resource(Kind.STREAM, id(kinesis), kinesis.stream()));
  }

  @Override
  public Function<String, Resource> dynamoDb(DataSystem.DynamoDb dynamoDb) {
    return whole(new Resource(Kind.DYNAMODB_TABLE, id(dynamoDb), dynamoDb.table()));
  }

  @Override
  public Function<String, Resource> sqs(DataSystem.Sqs sqs) {
    return whole(new Resource(Kind.QUEUE, id(sqs), sqs.queue()));
  }

  @Override
  public Function<String, Resource> secret(DataSystem.Secret secret) {
    String name = secret.arn().substring(secret.arn().lastIndexOf(':') + 1);
    return whole(new Resource(Kind.SECRET, id(secret), name));
  }

  @Override
  public Function<String, Resource> jdbc(DataSystem.Jdbc jdbc) {
    String database = id(jdbc);
    String name = database.substring(database.lastIndexOf('/') + 1);
    return table -> new Resource(Kind.DATABASE_TABLE, database + "/" + table, name + "." + table);
  }

  @Override
  public Function<String, Resource> lake(DataSystem.Lake lake) {
    String database = id(lake) + "/";
    return table ->
        new Resource(Kind.LAKE_TABLE, database + table + "/", lake.database() + "." + table);
  }

  @Override
  public Function<String, Resource> http(DataSystem.Http http) {
    String url = id(http);
    return whole(new Resource(Kind.ENDPOINT, url, url.substring(url.lastIndexOf("//") + 2)));
  }

  @Override
  public Function<String, Resource> service(DataSystem.Service service) {
    return whole(new Resource(Kind.SERVICE, id(service), service.host()));
  }

  private static Function<String, Resource> whole(Resource resource) {
    return part -> resource;
  }

  private String id(DataSystem system) {
    return SystemIdentity.of(environment, system);
  }
}
