package dev.weir.check.flink;

import static dev.weir.diagnostic.Code.error;
import static dev.weir.diagnostic.Code.note;
import static dev.weir.diagnostic.Code.warning;

import dev.weir.diagnostic.Code;
import java.util.List;

/** What Flink or its operator would refuse, ignore or lose. */
public final class FlinkCodes {

  static final Code VERSION = error("FLK-001", "Flink version that the operator refuses");
  static final Code VERSION_DEPRECATED = warning("FLK-002", "Flink version on its way out");
  static final Code OPERATOR_TOO_OLD = error("FLK-003", "Field newer than the operator");
  static final Code FLINK_TOO_OLD = error("FLK-004", "Field newer than the Flink version");
  static final Code OPTION_OWNED = error("FLK-005", "Option that nobody may set");
  static final Code OPTION_HAS_FIELD = error("FLK-006", "Option that has a field of its own");
  static final Code OPTION_OF_OPERATOR = warning("FLK-007", "Option without effect in a job");
  static final Code OPTION_REMOVED = error("FLK-008", "Option that Flink 2 no longer has");
  static final Code OPTIONS_COLLIDE = error("FLK-009", "Options that exclude each other");
  static final Code BAD_DURATION = error("FLK-010", "Option with a time that Flink misreads");
  static final Code BAD_MEMORY = error("FLK-011", "Option with a size that Flink misreads");
  static final Code BAD_VALUE = error("FLK-012", "Option with a value that Flink cannot read");
  static final Code OPTION_MISSPELT = warning("FLK-013", "Option that is probably misspelt");
  static final Code CREDENTIAL = error("FLK-014", "Credential in plain text");
  static final Code NO_HIGH_AVAILABILITY = error("FLK-020", "Upgrade that needs high availability");
  static final Code HEALTH_CHECK = error("FLK-021", "Health check without recovery");
  static final Code SCALING_LOSES_STATE = error("FLK-022", "Autoscaler that loses state");
  static final Code STATELESS = warning("FLK-023", "Production job without kept state");
  static final Code STANDBY_JOB_MANAGERS =
      error("FLK-024", "Several JobManagers without high availability");
  static final Code STANDALONE_HA = error("FLK-025", "Standalone job that cannot start");
  static final Code ZOOKEEPER = error("FLK-026", "ZooKeeper without servers");
  static final Code MEMORY = error("FLK-027", "Memory that does not add up");
  static final Code CHECKPOINTING = error("FLK-028", "Checkpoint settings that exclude each other");
  static final Code JAR_SCHEME = error("FLK-030", "Jar from where this Flink cannot fetch it");
  static final Code SESSION_JAR = error("FLK-031", "Session jar that the operator refuses");
  static final Code ARTIFACT = error("FLK-032", "Not exactly one artifact");
  static final Code SCALING_MODE = error("FLK-033", "Scaling that does not fit the mode");
  static final Code BOUNDS = error("FLK-034", "Lower bound above the upper");
  static final Code PARALLELISM = error("FLK-035", "Parallelism above the maximum");
  static final Code PARALLELISM_IGNORED = warning("FLK-036", "Parallelism without effect");
  static final Code DIVISORS = note("FLK-037", "Maximum parallelism with few divisors");
  static final Code AUTOSCALER_RANGE = error("FLK-038", "Autoscaler value out of range");
  static final Code SCHEDULE = error("FLK-039", "Schedule that never comes");
  static final Code READ_ONLY_PLUGINS =
      error("FLK-040", "Plugins switched on in a read-only image");
  static final Code SESSION_LIFECYCLE = error("FLK-041", "Session cluster that shall not run");
  static final Code FIRST_SUSPENDED = warning("FLK-042", "Suspension that an old operator refuses");
  static final Code SNAPSHOT = error("FLK-043", "Snapshot that cannot be taken");
  static final Code BLUE_GREEN = error("FLK-044", "Blue-green where it is not possible");
  static final Code INGRESS = error("FLK-045", "Ingress template that is no address");
  static final Code INGRESS_UNMANAGED = warning("FLK-046", "Ingress that nobody makes");
  static final Code POD_IDENTITY = error("FLK-050", "S3 plugin that does not know Pod Identity");

  private FlinkCodes() {}

  /** Every code of Flink's own rules. */
  public static List<Code> all() {
    return List.of(
        VERSION,
        VERSION_DEPRECATED,
        OPERATOR_TOO_OLD,
        FLINK_TOO_OLD,
        OPTION_OWNED,
        OPTION_HAS_FIELD,
        OPTION_OF_OPERATOR,
        OPTION_REMOVED,
        OPTIONS_COLLIDE,
        BAD_DURATION,
        BAD_MEMORY,
        BAD_VALUE,
        OPTION_MISSPELT,
        CREDENTIAL,
        NO_HIGH_AVAILABILITY,
        HEALTH_CHECK,
        SCALING_LOSES_STATE,
        STATELESS,
        STANDBY_JOB_MANAGERS,
        STANDALONE_HA,
        ZOOKEEPER,
        MEMORY,
        CHECKPOINTING,
        JAR_SCHEME,
        SESSION_JAR,
        ARTIFACT,
        SCALING_MODE,
        BOUNDS,
        PARALLELISM,
        PARALLELISM_IGNORED,
        DIVISORS,
        AUTOSCALER_RANGE,
        SCHEDULE,
        READ_ONLY_PLUGINS,
        SESSION_LIFECYCLE,
        FIRST_SUSPENDED,
        SNAPSHOT,
        BLUE_GREEN,
        INGRESS,
        INGRESS_UNMANAGED,
        POD_IDENTITY);
  }
}
