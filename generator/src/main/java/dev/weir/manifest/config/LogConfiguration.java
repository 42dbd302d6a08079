package dev.weir.manifest.config;

import dev.weir.resolve.JobSettings.Logging;
import dev.weir.resolve.ResolvedJob;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The value of {@code spec.logConfiguration}. The operator appends log4j entries to its own file,
 * where a later entry wins, and takes a logback file as a whole (facts: tenancy, logs).
 */
public final class LogConfiguration {

  private static final String LOG4J = "log4j-console.properties";
  private static final String LOGBACK = "logback-console.xml";

  /** Loggers of Flink's own file; under another id, two settings of one logger would compete. */
  private static final Map<String, String> KNOWN =
      Map.of(
          "org.apache.kafka", "kafka",
          "org.apache.hadoop", "hadoop",
          "org.apache.zookeeper", "zookeeper",
          "org.apache.pekko", "pekko",
          "akka", "akka");

  private LogConfiguration() {}

  /** By file name, sorted; empty when the job asks for nothing. */
  public static Map<String, String> of(ResolvedJob job) {
    Map<String, String> files = new TreeMap<>();
    job.settings()
        .logging()
        .ifPresent(
            logging -> {
              log4j(logging).ifPresent(text -> files.put(LOG4J, text));
              logging.logback().ifPresent(text -> files.put(LOGBACK, text));
            });
    return files;
  }

  private static Optional<String> log4j(Logging logging) {
    boolean asked = logging.level().isPresent() || !logging.loggers().isEmpty();
    return logging
        .log4j()
        .or(() -> asked ? Optional.of(text(properties(logging))) : Optional.empty());
  }

  /** A whole file, so that it also serves where it replaces the operator's. */
  private static Map<String, String> properties(Logging logging) {
    Map<String, String> properties = new TreeMap<>();
    properties.put("rootLogger.level", logging.level().orElse("INFO"));
    properties.put("rootLogger.appenderRef.console.ref", "ConsoleAppender");
    properties.put("appender.console.name", "ConsoleAppender");
    properties.put("appender.console.type", "CONSOLE");
    properties.put("appender.console.layout.type", "PatternLayout");
    properties.put(
        "appender.console.layout.pattern", "%d{yyyy-MM-dd HH:mm:ss,SSS} %-5p %-60c %x - %m%n");
    int next = 1;
    for (var logger : new TreeMap<>(logging.loggers()).entrySet()) {
      String id = KNOWN.containsKey(logger.getKey()) ? KNOWN.get(logger.getKey()) : "job" + next++;
      properties.put("logger." + id + ".name", logger.getKey());
      properties.put("logger." + id + ".level", logger.getValue());
    }
    return properties;
  }

  private static String text(Map<String, String> properties) {
    StringBuilder text = new StringBuilder();
    properties.forEach(
        (key, value) -> text.append(key).append(" = ").append(escaped(value)).append('\n'));
    return text.toString();
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }
}
