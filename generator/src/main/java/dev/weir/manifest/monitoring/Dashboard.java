package dev.weir.manifest.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.model.ShortName;

/** A Grafana dashboard as JSON text, the same bytes for the same team. */
final class Dashboard {

  private static final ObjectWriter WRITER = new ObjectMapper().writer(printer());

  /** Grafana's limit of a dashboard's uid. */
  private static final int UID_LIMIT = 40;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Dashboard() {}

  static String json(DashboardKind kind, String environment, String team, String namespace) {
    ObjectNode dashboard = JSON.objectNode();
    dashboard.put("uid", ShortName.within(UID_LIMIT, uid(kind, environment, team)));
    dashboard.put("title", kind.title() + " / " + team + " / " + environment);
    dashboard.putArray("tags").add("flink").add(team).add(environment);
    dashboard.put("editable", false);
    dashboard.put("graphTooltip", 1);
    dashboard.put("refresh", "1m");
    dashboard.put("schemaVersion", 39);
    dashboard.put("timezone", "browser");
    dashboard.putObject("time").put("from", "now-6h").put("to", "now");
    dashboard.putObject("templating").set("list", variables(kind, namespace));
    dashboard.set("panels", new DashboardPanels(kind).all());
    try {
      return WRITER.writeValueAsString(dashboard) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }

  private static String uid(DashboardKind kind, String environment, String team) {
    return "flink-" + kind.key() + "-" + environment + "-" + team;
  }

  private static ArrayNode variables(DashboardKind kind, String namespace) {
    ArrayNode variables = JSON.arrayNode();
    variables
        .addObject()
        .put("name", "datasource")
        .put("label", "Data source")
        .put("type", "datasource")
        .put("query", "prometheus");
    String metric = "flink_jobmanager_numRunningJobs";
    ObjectNode first = variable("namespace", "label_values(" + metric + ", namespace)");
    first.putObject("current").put("text", namespace).put("value", namespace);
    variables.add(first.put("multi", false).put("includeAll", false));
    String inNamespace = metric + "{namespace=\"$namespace\"}";
    variables.add(several(variable("app", "label_values(" + inNamespace + ", app)")));
    if (kind == DashboardKind.SESSION) {
      String jobs = "flink_jobmanager_job_numRestarts{namespace=\"$namespace\",app=~\"$app\"}";
      variables.add(several(variable("job", "label_values(" + jobs + ", job_name)")));
    }
    return variables;
  }

  private static ObjectNode variable(String name, String query) {
    ObjectNode variable = JSON.objectNode().put("name", name).put("type", "query");
    variable.set("datasource", DashboardPanels.datasource());
    return variable.put("query", query).put("refresh", 2).put("sort", 1);
  }

  private static ObjectNode several(ObjectNode variable) {
    variable.putObject("current").put("text", "All").put("value", "$__all");
    return variable.put("multi", true).put("includeAll", true).put("allValue", ".*");
  }

  /** Jackson's own printer would end lines as the machine does. */
  private static DefaultPrettyPrinter printer() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
  }
}
