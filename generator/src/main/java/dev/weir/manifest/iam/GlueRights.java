package dev.weir.manifest.iam;

import dev.weir.config.DataSystem.Glue;
import dev.weir.model.Arn;
import dev.weir.resolve.Access.Part;
import dev.weir.resolve.Arns;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rights on tables of one Glue database. Each action asks for catalogue, database and table (AWS
 * Glue developer guide, resource ARNs).
 */
final class GlueRights {

  private static final List<String> READ =
      List.of(
          "glue:BatchGetPartition",
          "glue:GetDatabase",
          "glue:GetPartition",
          "glue:GetPartitions",
          "glue:GetTable");

  private static final List<String> WRITE =
      Stream.concat(
              READ.stream(),
              Stream.of(
                  "glue:BatchCreatePartition",
                  "glue:BatchDeletePartition",
                  "glue:BatchUpdatePartition",
                  "glue:CreatePartition",
                  "glue:CreateTable",
                  "glue:DeletePartition",
                  "glue:UpdatePartition",
                  "glue:UpdateTable"))
          .toList();

  private GlueRights() {}

  static List<Need> of(Line line, Glue glue) {
    List<Need> needs = new ArrayList<>();
    Grant reading = line.reading("the catalogue's entries of the tables that are read");
    Grant writing = line.writing("tables that are written are made when they are missing");
    if (line.access().reads()) {
      List<String> tables = tables(line, glue, line.access().read());
      needs.add(line.need(glue, reading, reading.statement("ReadTables", READ, tables)));
    }
    if (line.access().writes()) {
      List<String> tables = tables(line, glue, line.access().write());
      needs.add(line.need(glue, writing, writing.statement("WriteTables", WRITE, tables)));
    }
    return needs;
  }

  private static List<String> tables(Line line, Glue glue, List<Part> tables) {
    Arn catalog = Arns.glueCatalog(line.data(), glue);
    String database = glue.database();
    return Stream.concat(
            Stream.of("catalog", "database/" + database),
            tables.stream().map(table -> "table/" + database + "/" + table.value()))
        .map(resource -> Glob.literal(catalog.withResource(resource).toString()))
        .toList();
  }
}
