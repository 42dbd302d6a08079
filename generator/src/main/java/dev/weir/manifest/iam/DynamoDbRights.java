package dev.weir.manifest.iam;

import dev.weir.config.DataSystem.DynamoDb;
import dev.weir.resolve.Access.Part;
import dev.weir.resolve.Arns;
import java.util.ArrayList;
import java.util.List;

/** Rights on one DynamoDB table and its stream; indexes are not reached. */
final class DynamoDbRights {

  private static final List<String> READ =
      List.of(
          "dynamodb:BatchGetItem",
          "dynamodb:DescribeTable",
          "dynamodb:GetItem",
          "dynamodb:Query",
          "dynamodb:Scan");

  private static final List<String> WRITE =
      List.of(
          "dynamodb:BatchWriteItem",
          "dynamodb:DeleteItem",
          "dynamodb:DescribeTable",
          "dynamodb:PutItem",
          "dynamodb:UpdateItem");

  private static final List<String> STREAM =
      List.of("dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator");

  private final Line line;
  private final DynamoDb table;
  private final List<Need> needs = new ArrayList<>();

  private DynamoDbRights(Line line, DynamoDb table) {
    this.line = line;
    this.table = table;
  }

  static List<Need> of(Line line, DynamoDb table) {
    DynamoDbRights rights = new DynamoDbRights(line, table);
    String arn = Glob.literal(Arns.dynamoDb(line.data(), table).toString());
    if (line.access().reads()) {
      rights.add(line.reading("the line reads the table's items"), "ReadItems", READ, arn);
    }
    if (line.access().writes()) {
      rights.add(line.writing("the line writes the table's items"), "WriteItems", WRITE, arn);
    }
    line.access().stream().ifPresent(stream -> rights.stream(stream, arn));
    return rights.needs;
  }

  /** A stream's ARN ends with the time at which it was switched on. */
  private void stream(Part stream, String arn) {
    Grant grant = line.parts("the line reads the table's stream", List.of(stream));
    add(grant, "ReadStream", STREAM, Wildcard.TABLE_STREAM.after(arn));
  }

  /** DynamoDB decrypts for whoever calls, reading or writing. */
  private void add(Grant grant, String purpose, List<String> actions, String resource) {
    Statement statement = grant.statement(purpose, actions, List.of(resource));
    needs.add(line.need(table, grant, statement));
    needs.addAll(line.key(table, table.kmsKey(), grant, KeyUse.read("dynamodb")));
  }
}
